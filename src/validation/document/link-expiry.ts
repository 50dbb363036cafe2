// Links that were signed before they got into a document → until when they open.

/** What S3, CloudFront, Google's storage and Azure's sign. */
const SIGNED = /[?&](?:X-Amz-Expires|X-Goog-Expires|Expires|se)=/i
const SCHEME = /https?:\/\//i

export interface SignedLink {
  readonly link: string
  /** Epoch milliseconds. */
  readonly until: number
}

export const signedLinksIn = (text: string): SignedLink[] =>
  linksIn(text.length < MOST ? text : '').flatMap((link) => {
    const until = SIGNED.test(link) ? expiryOf(link) : undefined
    return until === undefined ? [] : [{link, until}]
  })

/** A link goes on to the next blank, quote or bracket, whatever other links are in it: no part of a text is read twice. */
const linksIn = (text: string): string[] =>
  text.split(/[\s"'<>]+/).flatMap((word) => {
    const start = word.search(SCHEME)
    return start < 0 ? [] : [word.slice(start)]
  })

/** Longer texts are not links; a service takes no such document anyway. */
const MOST = 100_000

function expiryOf(link: string): number | undefined {
  const query = new Map([...link.matchAll(/[?&]([^=&#]+)=([^&#]*)/g)].map(([, name = '', value = '']) => [name, value]))
  const get = (name: string) => query.get(`X-Amz-${name}`) ?? query.get(`X-Goog-${name}`)
  const epoch = query.get('Expires')
  if (epoch !== undefined && query.has('Signature')) return /^\d{9,11}$/.test(epoch) ? Number(epoch) * 1000 : undefined
  const end = query.has('sig') ? Date.parse(decoded(query.get('se') ?? '')) : Number.NaN
  if (!Number.isNaN(end)) return end
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(get('Date') ?? '') ?? []
  const from = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const seconds = get('Expires') ?? ''
  return Number.isNaN(from) || !/^\d{1,9}$/.test(seconds) ? undefined : from + Number(seconds) * 1000
}

/** Of a time the colons alone are encoded. */
const decoded = (text: string) => text.replaceAll(/%3a/gi, ':')
