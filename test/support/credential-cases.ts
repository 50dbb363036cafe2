// Configurations of credentials: files, environment and what the services answer → whose keys sign the request, or how it
// ends and what is said. Read by the test, and by the script that runs the same beside the AWS CLI.
import {createHash} from 'node:crypto'
import {type Part, type Replies, soon} from './credential-stub.js'

export interface CredentialCase {
  readonly title: string
  /** In all texts `{home}` and `{url}` stand for the folder and the stub. */
  readonly config?: string
  readonly credentials?: string
  /** More files, by their path from the home folder. */
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly argv?: readonly string[]
  readonly stub?: Replies
  /** The access key id that the request was signed with. */
  readonly identity?: string
  readonly exit?: number
  /** What stderr holds, where it fails. */
  readonly says?: readonly RegExp[]
  /** What is asked before IoT, in order. */
  readonly asks?: readonly Part[]
  /** Whether it needs a process of its own: what the program of a profile says goes to the terminal by itself. */
  readonly isProcess?: boolean
  /** How the AWS CLI differs, where it does, and why. */
  readonly aws?: string
}

const KEYS = 'aws_access_key_id = FILE\naws_secret_access_key = file-secret\n'
const ARN = 'arn:aws:iam::123456789012:role/r'
const ROLE = `role_arn = ${ARN}\n`
const ENV = {AWS_ACCESS_KEY_ID: 'ENV', AWS_SECRET_ACCESS_KEY: 'env-secret-key'}
const P = ['--profile', 'p']
const p = (values: string) => `[profile p]\n${values}`

const SSO = 'sso_account_id = 123456789012\nsso_role_name = Operator\n'
const SESSION = '[sso-session corp]\nsso_start_url = https://corp.example\nsso_region = eu-west-1\n'
const NEW_FORM = `${p(`${SSO}sso_session = corp\n`)}${SESSION}`
const OLD_FORM = p(`${SSO}sso_start_url = https://corp.example\nsso_region = eu-west-1\n`)
const cached = (name: string, token: object) => ({
  [`.aws/sso/cache/${createHash('sha1').update(name).digest('hex')}.json`]: JSON.stringify(token),
})
const token = (seconds: number, more: object = {}) => ({accessToken: 'kept-token', expiresAt: soon(seconds), ...more})
const RENEWABLE = {
  clientId: 'client',
  clientSecret: 'client-secret',
  refreshToken: 'refresh-token',
  registrationExpiresAt: soon(86_400),
}
const POD = {AWS_WEB_IDENTITY_TOKEN_FILE: '{home}/token', AWS_ROLE_ARN: ARN}
const IDENTITY = {token: 'web-identity-token'}
const TASK = {AWS_CONTAINER_CREDENTIALS_FULL_URI: '{url}/container'}
const EC2 = {AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: '{url}'}
const IMDS2: readonly Part[] = ['token', 'roles', 'role']
const stsError = (code: string, message: string) => ({
  status: 403,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
})
const LONG = 'x'.repeat(1500)
const FLOOD = 'x'.repeat(1024 * 1024 + 1)
const LOGIN = /aws sso login --profile p/
const program = (script: string) => `credential_process = ${process.execPath} -e '${script}'\n`
const PROGRAM = program(
  'console.log(JSON.stringify({Version:1,AccessKeyId:"PROGRAM",SecretAccessKey:"program-secret"}))',
)

export const credentialCases: readonly CredentialCase[] = [
  // Keys.
  {
    title: 'keys of the environment before the default profile',
    config: `[default]\n${KEYS}`,
    env: ENV,
    identity: 'ENV',
  },
  {
    title: 'keys of the environment before AWS_PROFILE',
    config: p(KEYS),
    env: {...ENV, AWS_PROFILE: 'p'},
    identity: 'ENV',
  },
  {
    title: 'a profile that was typed before keys of the environment',
    config: p(KEYS),
    env: ENV,
    argv: P,
    identity: 'FILE',
  },
  {
    title: 'keys of the credentials file before the config file',
    config: p('aws_access_key_id = C\naws_secret_access_key = c\n'),
    credentials: `[p]\n${KEYS}`,
    argv: P,
    identity: 'FILE',
  },
  {
    title: 'half a pair of keys',
    env: {AWS_ACCESS_KEY_ID: 'ENV'},
    exit: 255,
    says: [/Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY/],
  },
  {
    title: 'keys of the environment that have expired',
    env: {...ENV, AWS_CREDENTIAL_EXPIRATION: soon(-60)},
    exit: 255,
    says: [/from env: the credentials expired at 20/, /AWS_CREDENTIAL_EXPIRATION/],
  },
  {
    title: 'keys of the environment that have not',
    env: {...ENV, AWS_CREDENTIAL_EXPIRATION: soon(3600)},
    identity: 'ENV',
  },
  {title: 'nothing at all', exit: 253, says: [/Unable to locate credentials/, /aws configure/, /--local/]},
  {
    title: 'a profile that does not exist',
    config: p(KEYS),
    argv: ['--profile', 'q'],
    exit: 255,
    says: [/The config profile \(q\) could not be found/],
  },

  // Programs.
  {title: 'a program', config: p(PROGRAM), argv: P, identity: 'PROGRAM'},
  {title: 'a program before keys of the config file', config: p(PROGRAM + KEYS), argv: P, identity: 'PROGRAM'},
  {
    title: 'a program of another version',
    config: p(program('console.log(`{"Version":2}`)')),
    argv: P,
    exit: 255,
    says: [/custom-process/, /version 2/],
  },
  {
    title: 'a program that fails',
    config: p(program('console.error("vault is sealed");process.exit(3)')),
    argv: P,
    exit: 255,
    says: [/^vault is sealed\n/, /custom-process: .*exit code 3/],
    isProcess: true,
    aws: 'what the program says reaches our terminal, not its error',
  },
  {
    title: 'a program whose credentials are over',
    config: p(
      program(
        `console.log(JSON.stringify({Version:1,AccessKeyId:"K",SecretAccessKey:"s",SessionToken:"t",Expiration:"${soon(-60)}"}))`,
      ),
    ),
    argv: P,
    exit: 255,
    says: [/expired at/],
  },

  // Roles.
  {
    title: 'a role',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${KEYS}`,
    argv: P,
    identity: 'ROLE',
    asks: ['sts'],
  },
  {
    title: 'a role of a role',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${ROLE}external_id = xy\nsource_profile = c\n[profile c]\n${KEYS}`,
    argv: P,
    identity: 'ROLE',
    asks: ['sts', 'sts'],
  },
  {
    title: 'a role of a program',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${PROGRAM}`,
    argv: P,
    identity: 'ROLE',
    asks: ['sts'],
  },
  {
    title: 'a role of the environment',
    config: p(`${ROLE}credential_source = Environment\n`),
    env: ENV,
    argv: P,
    identity: 'ROLE',
    asks: ['sts'],
  },
  {
    title: 'a role of a container',
    config: p(`${ROLE}credential_source = EcsContainer\n`),
    env: TASK,
    argv: P,
    identity: 'ROLE',
    asks: ['container', 'sts'],
  },
  {
    title: 'a role of an instance',
    config: p(`${ROLE}credential_source = Ec2InstanceMetadata\n`),
    env: EC2,
    argv: P,
    identity: 'ROLE',
    asks: [...IMDS2, 'sts'],
  },
  {
    title: 'a role of a sign-in',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${SSO}sso_session = corp\n${SESSION}`,
    files: cached('corp', token(3600)),
    argv: P,
    identity: 'ROLE',
    asks: ['portal', 'sts'],
  },
  {
    title: 'a role whose cached credentials hold',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${KEYS}`,
    files: {
      [`.aws/cli/cache/${createHash('sha1').update(`{"RoleArn": "${ARN}"}`).digest('hex')}.json`]: JSON.stringify({
        Credentials: {AccessKeyId: 'CACHED', SecretAccessKey: 's', SessionToken: 't', Expiration: soon(3600)},
      }),
    },
    argv: P,
    identity: 'CACHED',
    asks: [],
  },
  {
    title: 'a role that is refused',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${KEYS}`,
    argv: P,
    stub: {sts: stsError('AccessDenied', 'not you')},
    exit: 254,
    says: [/\(AccessDenied\) when calling the AssumeRole operation.*: not you/, /profile "p"/, /role\/r/],
  },
  {
    title: 'a role that asks for a code, without a terminal',
    config: `${p(`${ROLE}source_profile = b\nmfa_serial = arn:aws:iam::1:mfa/u\n`)}[profile b]\n${KEYS}`,
    argv: P,
    exit: 255,
    says: [/arn:aws:iam::1:mfa\/u/, /on a terminal/],
    aws: 'asks on standard input, too',
  },
  {
    title: 'a role without a source',
    config: p(ROLE),
    argv: P,
    exit: 255,
    says: [/neither source_profile nor credential_source/],
  },
  {
    title: 'a role whose source does not exist',
    config: p(`${ROLE}source_profile = bsae\n`) + `[profile base]\n${KEYS}`,
    argv: P,
    exit: 255,
    says: [/source_profile "bsae" of the profile "p" does not exist/, /Did you mean "base"/],
  },
  {
    title: 'a role whose source has nothing',
    config: p(`${ROLE}source_profile = b\n`) + '[profile b]\nregion = x\n',
    argv: P,
    exit: 255,
    says: [/source_profile "b" of the profile "p" has no credentials/],
  },
  {
    title: 'roles in a circle',
    config: p(`${ROLE}source_profile = b\n`) + `[profile b]\n${ROLE}source_profile = p\n`,
    argv: P,
    exit: 255,
    says: [/"p" → "b" → "p"/],
  },
  {
    title: 'a role of a source that there is not',
    config: p(`${ROLE}credential_source = Ec2\n`),
    argv: P,
    exit: 255,
    says: [/"Ec2".*profile "p"/, /Ec2InstanceMetadata/],
  },
  {
    title: 'STS that does not answer',
    config: `${p(`${ROLE}source_profile = b\n`)}[profile b]\n${KEYS}`,
    argv: P,
    stub: {sts: {instead: 'close'}},
    exit: 255,
    says: [/Connection was closed before we received a valid response from endpoint URL: "\{url\}\/"/],
  },

  // Web identities.
  {title: 'a web identity of the environment', env: POD, files: IDENTITY, identity: 'ROLE', asks: ['sts']},
  {
    title: 'a web identity of the environment before keys of a profile',
    config: p(KEYS),
    env: {...POD, AWS_PROFILE: 'p'},
    files: IDENTITY,
    identity: 'ROLE',
    asks: ['sts'],
  },
  {
    title: 'a profile that was typed before a web identity of the environment',
    config: p(KEYS),
    env: POD,
    files: IDENTITY,
    argv: P,
    identity: 'FILE',
    asks: [],
  },
  {
    title: 'a web identity of a profile',
    config: p(`${ROLE}web_identity_token_file = {home}/token\n`),
    files: IDENTITY,
    argv: P,
    identity: 'ROLE',
    asks: ['sts'],
  },
  {
    title: 'a web identity whose file is gone',
    env: POD,
    exit: 255,
    says: [/\{home\}\/token cannot be read: there is no such file/, /AWS_WEB_IDENTITY_TOKEN_FILE/],
  },
  {
    title: 'a web identity without a role',
    env: {AWS_WEB_IDENTITY_TOKEN_FILE: '{home}/token'},
    files: IDENTITY,
    exit: 255,
    says: [/AWS_WEB_IDENTITY_TOKEN_FILE is set, but no role/, /AWS_ROLE_ARN/],
  },
  {
    title: 'a web identity that is refused',
    env: POD,
    files: IDENTITY,
    stub: {sts: stsError('ExpiredTokenException', 'web-identity-token is over')},
    exit: 254,
    says: [/\(ExpiredTokenException\) when calling the AssumeRoleWithWebIdentity/, /role\/r/],
  },

  // Sign-ins.
  {
    title: 'a sign-in',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    identity: 'SIGNED-IN',
    asks: ['portal'],
  },
  {
    title: 'a sign-in of the older form',
    config: OLD_FORM,
    files: cached('https://corp.example', token(3600)),
    argv: P,
    identity: 'SIGNED-IN',
    asks: ['portal'],
  },
  {
    title: 'a sign-in whose token is renewed',
    config: NEW_FORM,
    files: cached('corp', token(-60, RENEWABLE)),
    argv: P,
    identity: 'SIGNED-IN',
    asks: ['oidc', 'portal'],
  },
  {
    title: 'a sign-in whose token is ending, and cannot be renewed',
    config: NEW_FORM,
    files: cached('corp', token(600)),
    argv: P,
    identity: 'SIGNED-IN',
    asks: ['portal'],
  },
  {
    title: 'a sign-in whose renewal is refused',
    config: NEW_FORM,
    files: cached('corp', token(-60, RENEWABLE)),
    argv: P,
    stub: {oidc: {status: 400, body: {error: 'invalid_grant'}}},
    exit: 255,
    says: [/expired or is otherwise invalid/, /invalid_grant/, LOGIN],
  },
  {
    title: 'a sign-in without a token',
    config: NEW_FORM,
    argv: P,
    exit: 255,
    says: [/Error loading SSO Token: Token for corp does not exist/, LOGIN],
  },
  {
    title: 'a sign-in of the older form without a token',
    config: OLD_FORM,
    argv: P,
    exit: 255,
    says: [/Token for https:\/\/corp.example does not exist/, LOGIN],
  },
  {
    title: 'a sign-in that is over',
    config: OLD_FORM,
    files: cached('https://corp.example', token(-60)),
    argv: P,
    exit: 255,
    says: [/expired or is otherwise invalid/, LOGIN],
  },
  {
    title: 'a sign-in that the service no longer takes',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    stub: {
      portal: {status: 401, body: {__type: 'UnauthorizedException', message: 'Session token not found or invalid'}},
    },
    exit: 255,
    says: [/expired or is otherwise invalid/, LOGIN],
  },
  {
    title: 'a sign-in to a role of others',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    stub: {portal: {status: 403, body: {__type: 'ForbiddenException', message: 'No access'}}},
    exit: 254,
    says: [
      /\(ForbiddenException\) when calling the GetRoleCredentials operation: No access/,
      /"Operator" of the account 123456789012/,
    ],
  },
  {
    title: 'a sign-in whose service stumbles once',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    env: {AWS_MAX_ATTEMPTS: '2'},
    stub: {
      portal: [
        {status: 503},
        {
          body: {
            roleCredentials: {
              accessKeyId: 'SECOND',
              secretAccessKey: 's',
              sessionToken: 't',
              expiration: Date.now() + 3_600_000,
            },
          },
        },
      ],
    },
    identity: 'SECOND',
    asks: ['portal', 'portal'],
  },
  {
    title: 'a sign-in through a proxy',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    env: {HTTP_PROXY: '{url}', NO_PROXY: '127.0.0.1', AWS_ENDPOINT_URL_SSO: 'http://portal.example'},
    identity: 'SIGNED-IN',
    asks: ['portal'],
  },
  {
    title: 'a sign-in whose portal answers with a page of HTML',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    stub: {portal: {body: '<html>Sign in</html>'}},
    exit: 255,
    says: [/The response to GetRoleCredentials holds no credentials/, /profile "p"/],
  },
  {
    title: 'a sign-in whose portal leads elsewhere',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    stub: {portal: {status: 302}},
    exit: 254,
    says: [/\(302\) when calling the GetRoleCredentials operation/],
    asks: ['portal'],
  },
  {
    title: 'a sign-in whose renewal answers with a page of HTML',
    config: NEW_FORM,
    files: cached('corp', token(-60, RENEWABLE)),
    argv: P,
    stub: {oidc: {body: '<html>Sign in</html>'}},
    exit: 255,
    says: [/expired or is otherwise invalid/, /a response without a token/, LOGIN],
    asks: ['oidc'],
  },
  {
    title: 'a sign-in without its section',
    config: p(`${SSO}sso_session = corp\n`),
    argv: P,
    exit: 255,
    says: [/sso_session "corp" of the profile "p" does not exist/, /\[sso-session corp\]/],
  },
  {
    title: 'a sign-in without its region',
    config: p(`${SSO}sso_start_url = https://corp.example\n`),
    argv: P,
    exit: 255,
    says: [/profile "p".*missing required configuration: sso_region/],
  },
  {
    title: 'a sign-in without account and role',
    config: p('sso_session = corp\n') + SESSION,
    argv: P,
    exit: 253,
    says: [/Unable to locate credentials/, /"p" needs sso_account_id and sso_role_name/],
  },
  {
    title: 'a damaged token of a sign-in',
    config: NEW_FORM,
    files: cached('corp', {accessToken: 5}),
    argv: P,
    exit: 255,
    says: [/Token for corp is invalid/, LOGIN],
  },

  {
    title: 'a sign-in at the console without a token',
    config: p('login_session = arn:aws:iam::123456789012:user/nobody-there\n'),
    argv: P,
    exit: 255,
    says: [/expired or is otherwise invalid/, /aws login --profile p/],
  },

  // Containers.
  {
    title: 'a container',
    env: {...TASK, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Basic container-token'},
    identity: 'CONTAINER',
    asks: ['container'],
  },
  {
    title: 'a container with its token in a file',
    env: {...TASK, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '{home}/token'},
    files: IDENTITY,
    identity: 'CONTAINER',
    asks: ['container'],
  },
  {title: 'keys of a profile before a container', config: `[default]\n${KEYS}`, env: TASK, identity: 'FILE', asks: []},
  {
    title: 'a container that refuses',
    env: TASK,
    stub: {container: {status: 403, body: 'no'}},
    exit: 255,
    says: [/container-role: the response has the status 403 Forbidden: no/, /AWS_CONTAINER_CREDENTIALS_FULL_URI/],
  },
  {
    title: 'a container that answers with something else',
    env: TASK,
    stub: {container: {body: {AccessKeyId: 'K'}}},
    exit: 255,
    says: [/container-role: the response lacks SecretAccessKey, Token/],
  },
  {
    title: 'a container elsewhere',
    env: {AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://192.0.2.1/x'},
    exit: 255,
    says: [/192\.0\.2\.1 is neither this machine nor reached by https/],
  },
  {
    title: 'a container whose token has a line break',
    env: {...TASK, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'a\nb: c'},
    exit: 255,
    says: [/line break/, /AWS_CONTAINER_AUTHORIZATION_TOKEN/],
  },
  {
    title: 'a container whose token no header can have',
    env: {...TASK, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'container-token\u0001'},
    exit: 255,
    says: [/container-role: the authorization token has a character/, /AWS_CONTAINER_AUTHORIZATION_TOKEN/],
    asks: [],
  },
  {
    title: 'a sign-in in a region that is none',
    config: NEW_FORM.replace('sso_region = eu-west-1', 'sso_region = evil.example/'),
    argv: P,
    exit: 255,
    says: [/region_name 'evil\.example\/'/, /sso_region of \[sso-session corp\]/],
    asks: [],
  },
  {
    title: 'a sign-in that is renewed without end',
    config: NEW_FORM,
    files: cached('corp', token(-60, RENEWABLE)),
    argv: P,
    stub: {oidc: {body: {accessToken: 'renewed', expiresIn: 1e300}}},
    exit: 255,
    says: [/could not be renewed: a response without a token/, LOGIN],
  },
  {
    title: 'a refusal of STS that repeats the token of what assumes the role',
    config: p(`${ROLE}source_profile = q\n[profile q]\n${KEYS}aws_session_token = file-secret-token\n`),
    argv: P,
    stub: {sts: stsError('SignatureDoesNotMatch', 'The canonical request had x-amz-security-token:file-secret-token')},
    exit: 254,
    says: [/SignatureDoesNotMatch/, /x-amz-security-token:\*\*\*\*/],
  },
  {
    title: 'a container whose token file is gone',
    env: {...TASK, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '{home}/none'},
    exit: 255,
    says: [/\{home\}\/none cannot be read: there is no such file/],
  },

  {
    title: 'a container that answers without end',
    env: TASK,
    stub: {container: {body: FLOOD}},
    exit: 255,
    says: [/container-role: \{url\}\/container gave a response that is too long/],
    asks: ['container'],
  },
  {
    title: 'a sign-in whose portal answers without end',
    config: NEW_FORM,
    files: cached('corp', token(3600)),
    argv: P,
    stub: {portal: {body: FLOOD}},
    exit: 255,
    says: [/The response from ".*federation.*" is longer than 1 MiB/],
    asks: ['portal'],
  },
  {
    title: 'a sign-in whose renewal is refused at length',
    config: NEW_FORM,
    files: cached('corp', token(-60, RENEWABLE)),
    argv: P,
    stub: {oidc: {status: 400, body: {error: LONG}}},
    exit: 255,
    says: [/renewed: x{200}… \(cut\)\n/, LOGIN],
  },

  // Instances.
  {
    title: 'an instance whose role has a long name and a long reason',
    env: EC2,
    stub: {roles: {body: LONG}, role: {body: {Code: LONG, Message: LONG}}},
    exit: 255,
    says: [/iam-role: x{200}… \(cut\)\n/, /the role "x{200}… \(cut\)"/],
    asks: IMDS2,
    aws: 'says that there are none, exit 253',
  },
  {
    title: 'an instance whose list of roles never ends',
    env: EC2,
    stub: {roles: {body: FLOOD}},
    exit: 253,
    says: [/metadata service gave a response that is too long when asked for the role/, /Unable to locate credentials/],
    asks: ['token', 'roles'],
  },
  {
    title: 'an instance whose token never ends',
    env: EC2,
    stub: {token: {body: FLOOD}, roles: {status: 401}},
    exit: 253,
    says: [
      /gave a response that is too long when asked for a token/,
      /answered with the status 401 when asked for the role/,
    ],
    asks: ['token', 'roles'],
  },
  {
    title: 'an instance whose credentials never end',
    env: EC2,
    stub: {role: {body: FLOOD}},
    exit: 255,
    says: [/iam-role: the metadata service gave a response that is too long/],
    asks: IMDS2,
    aws: 'says that there are none, exit 253',
  },
  {
    title: 'an instance whose list of roles is empty',
    env: EC2,
    stub: {roles: {body: ''}},
    exit: 253,
    says: [/gave an empty response when asked for the role/],
    asks: ['token', 'roles'],
  },
  {
    title: 'an instance that hangs up instead of its roles',
    env: EC2,
    stub: {roles: {instead: 'close'}},
    exit: 253,
    says: [/closed the connection when asked for the role/],
    asks: ['token', 'roles'],
  },
  {
    title: 'a container that repeats its token in an error',
    env: {...TASK, AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Bearer container-token'},
    stub: {container: {status: 403, body: {message: 'container-token, in base64 Y29udGFpbmVyLXRva2Vu'}}},
    exit: 255,
    says: [/status 403 .*\*{4}, in base64 \*{4}/],
    asks: ['container'],
    aws: 'shows the token',
  },
  {title: 'an instance', env: EC2, identity: 'INSTANCE', asks: IMDS2},
  {
    title: 'an instance, addressed by the profile',
    config: '[default]\nec2_metadata_service_endpoint = {url}/\n',
    env: {AWS_EC2_METADATA_DISABLED: 'false'},
    identity: 'INSTANCE',
    asks: IMDS2,
  },
  {title: 'an instance of version 1', env: EC2, stub: {token: {status: 404}}, identity: 'INSTANCE', asks: IMDS2},
  {
    title: 'an instance of version 1, which is not allowed',
    env: {...EC2, AWS_EC2_METADATA_V1_DISABLED: 'true'},
    stub: {token: {status: 404}},
    exit: 255,
    says: [/version 1 is disabled/, /AWS_EC2_METADATA_V1_DISABLED/],
  },
  {
    title: 'an instance whose token does not come through a hop',
    env: EC2,
    stub: {token: {instead: 'hang'}, roles: {status: 401}},
    exit: 253,
    says: [/hop limit/, /Unable to locate credentials/],
    asks: ['token', 'roles'],
  },
  {
    title: 'an instance that is disabled',
    env: {...EC2, AWS_EC2_METADATA_DISABLED: 'TRUE'},
    exit: 253,
    says: [/Unable to locate credentials/],
    asks: [],
  },
  {
    title: 'an instance without a role',
    env: EC2,
    stub: {roles: {status: 404}},
    exit: 253,
    says: [/no IAM role attached/],
  },
  {
    title: 'an instance whose role is not trusted',
    env: EC2,
    stub: {role: {body: {Code: 'AssumeRoleUnauthorizedAccess', Message: 'EC2 cannot assume the role instance-role'}}},
    exit: 255,
    says: [/iam-role: AssumeRoleUnauthorizedAccess: EC2 cannot assume/, /"instance-role"/],
    aws: 'says that there are none, exit 253',
  },
  {
    title: 'an instance whose role is named with control characters',
    env: EC2,
    stub: {roles: {body: 'a\u001b[31m/../x'}, role: {body: 'no JSON'}},
    exit: 255,
    says: [/^[^\u001b]*$/, /iam-role: the response lacks AccessKeyId, SecretAccessKey, Token/],
    asks: IMDS2,
    aws: 'says that there are none, exit 253',
  },
  {
    title: 'an instance that stumbles once',
    env: {...EC2, AWS_METADATA_SERVICE_NUM_ATTEMPTS: '2'},
    stub: {
      role: [{status: 500}, {body: {AccessKeyId: 'SECOND', SecretAccessKey: 's', Token: 't', Expiration: soon(3600)}}],
    },
    identity: 'SECOND',
  },
  {
    title: 'an instance whose credentials are over, and used on',
    env: EC2,
    stub: {role: {body: {AccessKeyId: 'OLD', SecretAccessKey: 's', Token: 't', Expiration: soon(-60)}}},
    identity: 'OLD',
  },
  {
    title: 'an instance at an address that is none',
    env: {...EC2, AWS_EC2_METADATA_SERVICE_ENDPOINT: 'no address'},
    exit: 255,
    says: [/Invalid endpoint of the EC2 instance metadata service: no address/, /AWS_EC2_METADATA_SERVICE_ENDPOINT/],
  },
]

export const filled = (text: string, home: string, url: string): string =>
  text.replaceAll('{home}', home).replaceAll('{url}', url)
