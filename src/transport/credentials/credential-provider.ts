// A source of credentials → the credentials, or what gets them when they are needed.
import type {Secrets} from '../../text/secrets.js'
import type {CredentialSource, RoleSettings} from './credential-kinds.js'
import {explainCredentials} from './explain-credentials.js'
import type {ContainerSettings} from './metadata/container-settings.js'
import type {InstanceSettings} from './metadata/instance-settings.js'
import {notRetrieved} from './not-retrieved.js'
import {requireSendable} from './require-sendable.js'
import type {WebIdentity} from './roles/web-identity-settings.js'
import type {SignIn} from './sign-in/sign-in-settings.js'
import type {Credentials} from './static-credentials.js'

/** What the sources need; each is loaded where it is needed. */
export interface CredentialPorts {
  readonly now: () => number
  /** Learns what is found, also what only assumes a role: STS repeats in its errors what a request was signed with. */
  readonly secrets: Secrets
  runProcess(command: string, profile: string): Promise<Credentials>
  assumeRole(role: RoleSettings, source: () => Promise<Credentials>): Promise<Credentials>
  withWebIdentity(identity: WebIdentity): Promise<Credentials>
  signIn(signIn: SignIn): Promise<Credentials>
  fromConsole(profile: string): Promise<Credentials>
  fromContainer(container: ContainerSettings): Promise<Credentials>
  fromInstance(instance: InstanceSettings): Promise<Credentials>
}

export function credentialProvider(
  source: CredentialSource,
  ports: CredentialPorts,
): Credentials | (() => Promise<Credentials>) {
  const isForever = source.kind === 'keys' && source.credentials.expiration === undefined
  return isForever ? requireSendable(source.credentials, source) : () => resolve(source, ports)
}

async function resolve(source: CredentialSource, ports: CredentialPorts): Promise<Credentials> {
  const found = await ask(source, ports).catch((error: unknown) => {
    // Here, as the source of a role is another kind than the role.
    throw explainCredentials(error, source)
  })
  for (const secret of [found.secretAccessKey, found.sessionToken]) ports.secrets.add(secret)
  return requireSendable(found, source)
}

async function ask(source: CredentialSource, ports: CredentialPorts): Promise<Credentials> {
  switch (source.kind) {
    case 'keys':
      return unexpired(source.credentials, ports.now())
    case 'process':
      return ports.runProcess(source.command, source.profile)
    case 'role':
      return ports.assumeRole(source.role, () => resolve(source.source, ports))
    case 'web-identity':
      return ports.withWebIdentity(source.identity)
    case 'sign-in':
      return ports.signIn(source.signIn)
    case 'login':
      return ports.fromConsole(source.profile)
    case 'container':
      return ports.fromContainer(source.container)
    case 'instance':
      return ports.fromInstance(source.instance)
  }
}

/** Only those of the environment say when they end. */
function unexpired(credentials: Credentials, now: number): Credentials {
  const {expiration} = credentials
  if (expiration === undefined || expiration.getTime() > now) return credentials
  throw notRetrieved('env', `the credentials expired at ${expiration.toISOString()}`, [
    'AWS_CREDENTIAL_EXPIRATION says so: set new keys with it, or unset all of them to use a profile',
  ])
}
