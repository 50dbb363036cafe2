// What must never be shown, and texts without it: access keys' secrets and tokens as they become known, what signs an
// address, and who a URL signs in as. The one place that masks.

/** Shorter ones would mask words of everyday. */
const SHORTEST = 8

export class Secrets {
  private readonly known = new Set<string>()

  constructor(secrets: Iterable<string | undefined> = []) {
    for (const secret of secrets) this.add(secret)
  }

  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < SHORTEST) return
    // Services and URLs quote them in this form, too.
    for (const form of [secret, encodeURIComponent(secret.toWellFormed())]) this.known.add(form)
  }

  mask(text: string): string {
    let masked = text.replace(SIGNED, '$1****').replace(USER_PART, '$1****@')
    for (const secret of this.known) masked = masked.replaceAll(secret, '****')
    return masked
  }
}

/** Anyone who has a presigned URL may use it. */
const SIGNED = /(X-Amz-(?:Signature|Security-Token|Credential)=)[^&"'\s\\]+/gi
/** User and password of `https://user:password@host`. */
const USER_PART = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#@"'<>]{1,2000}@/gi

/** The secrets that an environment holds for every program. */
export const secretsOfEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): readonly (string | undefined)[] =>
  ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'].map((name) => env[name])
