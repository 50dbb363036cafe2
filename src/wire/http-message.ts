// HTTP requests and answers as a service takes and gives them, over a network or in this process.

export interface ServiceRequest {
  readonly method: string
  /** As it stands in the request line, without the query. */
  readonly path: string
  /** As it stands in the request line, without the question mark. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface ServiceResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
