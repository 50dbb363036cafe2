// The flags that every command takes, as data: the AWS CLI's, and ours.

export interface GlobalFlag {
  /** The key in GlobalFlags. */
  readonly key: keyof GlobalFlags
  readonly kind: 'text' | 'switch'
  readonly choices?: readonly string[]
  readonly ours?: true
  readonly hidden?: true
  readonly doc: string
}

/** Values as they were typed; nothing is checked against settings or environment yet. */
export interface GlobalFlags {
  readonly profile?: string
  readonly region?: string
  readonly endpointUrl?: string
  readonly output?: string
  readonly query?: string
  readonly color?: string
  readonly caBundle?: string
  readonly cliReadTimeout?: string
  readonly cliConnectTimeout?: string
  readonly cliBinaryFormat?: string
  readonly cliErrorFormat?: string
  readonly localState?: string
  readonly debug?: true
  readonly noVerifySsl?: true
  readonly noPaginate?: true
  readonly noSignRequest?: true
  readonly noCliPager?: true
  readonly cliAutoPrompt?: true
  readonly noCliAutoPrompt?: true
  readonly local?: boolean
  readonly dryRun?: true
  readonly noValidate?: true
  readonly yes?: true
  readonly noInput?: true
}
