// A source of credentials → what the SDK's client takes: the credentials, or what gets them when they are needed.
import type {CredentialSource} from './credential-source.js'
import type {Credentials} from './static-credentials.js'

type Role = Extract<CredentialSource, {kind: 'role'}>['role']

/** What the sources of credentials need from outside; each is loaded where it is needed. */
export interface CredentialPorts {
  runProcess(command: string, profile: string): Promise<Credentials>
  assumeRole(role: Role, source: () => Promise<Credentials>): Promise<Credentials>
  /** The SDK's own chain, for a profile. */
  fromSdk(profile: string): Promise<Credentials>
}

/** @returns nothing where the SDK's own chain is the source */
export function credentialProvider(
  source: CredentialSource,
  ports: CredentialPorts,
): Credentials | (() => Promise<Credentials>) | undefined {
  if (source.kind === 'keys') return source.credentials
  return source.kind === 'sdk' ? undefined : () => resolve(source, ports)
}

async function resolve(source: CredentialSource, ports: CredentialPorts): Promise<Credentials> {
  switch (source.kind) {
    case 'keys':
      return source.credentials
    case 'process':
      return ports.runProcess(source.command, source.profile)
    case 'role':
      return ports.assumeRole(source.role, () => resolve(source.source, ports))
    case 'sdk':
      return ports.fromSdk(source.profile)
  }
}
