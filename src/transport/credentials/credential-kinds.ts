// The kinds of sources that credentials come from, as settings name them.
import type {Sources} from '../../settings/setting.js'
import type {ContainerSettings} from './metadata/container-settings.js'
import type {InstanceSettings} from './metadata/instance-settings.js'
import type {WebIdentity} from './roles/web-identity-settings.js'
import type {SignIn} from './sign-in/sign-in-settings.js'
import type {Credentials} from './static-credentials.js'

export type Environment = Sources['env']

export type CredentialSource =
  | {readonly kind: 'keys'; readonly from: 'environment' | 'profile'; readonly credentials: Credentials}
  | {readonly kind: 'process'; readonly profile: string; readonly command: string}
  | {readonly kind: 'role'; readonly role: RoleSettings; readonly source: CredentialSource}
  | {readonly kind: 'web-identity'; readonly identity: WebIdentity}
  | {readonly kind: 'sign-in'; readonly signIn: SignIn}
  /** A sign-in at the console is the SDK's affair. */
  | {readonly kind: 'login'; readonly profile: string}
  | {readonly kind: 'container'; readonly container: ContainerSettings}
  | {readonly kind: 'instance'; readonly instance: InstanceSettings}

export interface RoleSettings {
  readonly profile: string
  readonly roleArn: string
  readonly sessionName: string | undefined
  readonly externalId: string | undefined
  readonly mfaSerial: string | undefined
  /** In seconds, as it is written. */
  readonly duration: string | undefined
}
