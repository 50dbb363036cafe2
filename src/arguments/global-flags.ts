// The flags that every command takes, as data: the AWS CLI's, and ours.
import {OUTPUT_FORMATS} from '../model/output-formats.js'

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
  readonly localDocuments?: string
  readonly debug?: true
  readonly noVerifySsl?: true
  readonly noPaginate?: true
  readonly noSignRequest?: true
  readonly noCliPager?: true
  readonly cliAutoPrompt?: true
  readonly noCliAutoPrompt?: true
  readonly local?: true
  readonly noLocal?: true
  readonly dryRun?: true
  readonly noValidate?: true
  readonly strict?: true
  /** Codes of problems, joined by commas. */
  readonly ignore?: string
  readonly policy?: string
  readonly yes?: true
  readonly noInput?: true
  readonly version?: true
  readonly help?: true
}

export interface GlobalFlag {
  readonly flag: `--${string}`
  readonly alias?: `-${string}`
  /** A text takes the next word as its value, a switch takes none. */
  readonly kind: 'text' | 'switch'
  readonly key: keyof GlobalFlags
  readonly choices?: readonly string[]
  /** The command is to be known first, since some have choices of their own. */
  readonly checkedByCommand?: true
  /** Given again it adds to what was given before, joined by a comma; any other flag counts as given last. */
  readonly adds?: true
  /** Given again with another value, it is refused: what was given first would be lost without a word. */
  readonly once?: true
  /** An empty text is a value of its own, or is refused elsewhere in words of its own. */
  readonly mayBeEmpty?: true
  /** What stands for the value in help. */
  readonly value?: string
  /** Tells where to send or how to get there; `aws` where the AWS CLI has the flag, too. */
  readonly connects?: 'aws' | 'iotjobs'
  /** Accepted because the AWS CLI accepts it; without effect here. */
  readonly noEffect?: true
  readonly doc: string
}

export const ERROR_FORMATS = ['enhanced', 'legacy', 'json', 'yaml', 'text', 'table'] as const

export const globalFlags: readonly GlobalFlag[] = [
  {
    flag: '--profile',
    kind: 'text',
    key: 'profile',
    connects: 'aws',
    value: 'name',
    doc: 'Profile of the AWS config and credentials files',
  },
  {
    flag: '--region',
    kind: 'text',
    key: 'region',
    connects: 'aws',
    value: 'name',
    doc: 'Region to send to, such as eu-central-1',
  },
  {
    flag: '--endpoint-url',
    kind: 'text',
    key: 'endpointUrl',
    mayBeEmpty: true,
    connects: 'aws',
    value: 'url',
    doc: 'Send to this address instead of AWS',
  },
  {
    flag: '--output',
    kind: 'text',
    key: 'output',
    choices: OUTPUT_FORMATS,
    checkedByCommand: true,
    doc: 'Format of the output; json unless the profile says otherwise',
  },
  {
    flag: '--query',
    kind: 'text',
    key: 'query',
    mayBeEmpty: true,
    value: 'jmespath',
    doc: 'Print only what this JMESPath expression finds',
  },
  {
    flag: '--local',
    kind: 'switch',
    key: 'local',
    connects: 'iotjobs',
    doc: 'Send to the local simulator of IoT Jobs on this machine; no AWS account needed',
  },
  {
    flag: '--no-local',
    kind: 'switch',
    key: 'noLocal',
    connects: 'iotjobs',
    doc: 'Send to AWS even where IOTJOBS_LOCAL=1 is set',
  },
  {
    flag: '--local-state',
    kind: 'text',
    key: 'localState',
    once: true,
    connects: 'iotjobs',
    value: 'file',
    doc: 'State of the local simulator; one file, created when missing',
  },
  {
    flag: '--local-documents',
    kind: 'text',
    key: 'localDocuments',
    once: true,
    connects: 'iotjobs',
    value: 'folder',
    doc: 'Folder that stands in for S3 in the local simulator: FOLDER/BUCKET/KEY',
  },
  {flag: '--dry-run', kind: 'switch', key: 'dryRun', doc: 'Print the exact request as JSON and send nothing'},
  {
    flag: '--no-validate',
    kind: 'switch',
    key: 'noValidate',
    doc: 'Check only what the AWS CLI checks; the service judges the rest',
  },
  {flag: '--strict', kind: 'switch', key: 'strict', doc: 'Treat warnings as errors: send nothing while there is one'},
  {
    flag: '--ignore',
    kind: 'text',
    key: 'ignore',
    mayBeEmpty: true,
    adds: true,
    value: 'codes',
    doc: 'Ignore these problems, such as W334,W362; may be given again',
  },
  {
    flag: '--policy',
    kind: 'text',
    key: 'policy',
    once: true,
    value: 'file',
    doc: "Check jobs against a team's own rules, in YAML or JSON; also IOTJOBS_POLICY",
  },
  {flag: '--yes', alias: '-y', kind: 'switch', key: 'yes', doc: 'Answer yes to every confirmation'},
  {flag: '--no-input', kind: 'switch', key: 'noInput', doc: 'Never ask; fail with exit code 252 instead'},
  {flag: '--no-paginate', kind: 'switch', key: 'noPaginate', doc: 'Send one request only and print its response whole'},
  {
    flag: '--color',
    kind: 'text',
    key: 'color',
    choices: ['on', 'off', 'auto'],
    doc: 'Colors; auto means only on a terminal',
  },
  {flag: '--debug', kind: 'switch', key: 'debug', doc: 'Show requests, responses and timing on stderr, secrets masked'},
  {
    flag: '--cli-error-format',
    kind: 'text',
    key: 'cliErrorFormat',
    choices: ERROR_FORMATS,
    doc: 'Format of errors on stderr',
  },
  {
    flag: '--cli-binary-format',
    kind: 'text',
    key: 'cliBinaryFormat',
    choices: ['base64', 'raw-in-base64-out'],
    doc: 'How binary members are typed: in base64, or as they are',
  },
  {
    flag: '--cli-read-timeout',
    kind: 'text',
    key: 'cliReadTimeout',
    value: 'seconds',
    doc: 'Read timeout in seconds (default: 60; 0: none)',
  },
  {
    flag: '--cli-connect-timeout',
    kind: 'text',
    key: 'cliConnectTimeout',
    value: 'seconds',
    doc: 'Connect timeout in seconds (default: 60; 0: none)',
  },
  {
    flag: '--ca-bundle',
    kind: 'text',
    key: 'caBundle',
    connects: 'aws',
    value: 'file',
    doc: 'Certificates to trust, in PEM form',
  },
  {
    flag: '--no-verify-ssl',
    kind: 'switch',
    key: 'noVerifySsl',
    connects: 'aws',
    doc: 'Do not check the certificate of the endpoint',
  },
  {
    flag: '--no-sign-request',
    kind: 'switch',
    key: 'noSignRequest',
    connects: 'aws',
    doc: 'Send without credentials and signature',
  },
  {flag: '--no-cli-pager', kind: 'switch', key: 'noCliPager', noEffect: true, doc: 'Nothing is ever paged here'},
  {flag: '--cli-auto-prompt', kind: 'switch', key: 'cliAutoPrompt', noEffect: true, doc: 'Without effect; see wizard'},
  {flag: '--no-cli-auto-prompt', kind: 'switch', key: 'noCliAutoPrompt', noEffect: true, doc: 'Without effect'},
  {flag: '--version', kind: 'switch', key: 'version', doc: 'Print the version'},
  {flag: '--help', alias: '-h', kind: 'switch', key: 'help', doc: 'Explain the command'},
]
