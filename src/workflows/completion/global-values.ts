// The values of global flags.
import {globalFlags} from '../../arguments/global-flags.js'
import {OUTPUT_FORMATS} from '../../model/output-formats.js'
import {files, type KnownCommand, nothing, type Source, words, wordsWithCommas} from './suggestions.js'

export function globalValues(flag: string, known: KnownCommand | undefined): Source {
  if (flag === '--output') return words(known?.outputFormats ?? OUTPUT_FORMATS)
  const choices = globalFlags.find((global) => global.flag === flag)?.choices
  return choices ? words(choices) : (SOURCES[flag] ?? nothing)
}

/** Where AWS is, as the SDK has it and a test checks; which of them have AWS IoT is not known to it. */
export const REGIONS = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-central-1',
  'ca-west-1',
  'cn-north-1',
  'cn-northwest-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
]

const SOURCES: Readonly<Record<string, Source>> = {
  '--profile': async ({ports}) => ({found: await ports.profiles()}),
  '--region': words(REGIONS),
  '--ca-bundle': files,
  '--local-state': files,
  '--local-documents': files,
  '--ignore': async (cursor) => wordsWithCommas(await cursor.ports.problemCodes())(cursor),
}
