// Codes of inputs that validation cannot even begin with.
import type {CodeTable} from './code.js'

export const file = {
  E110: {
    rule: 'syntax',
    title: 'A file is not readable as JSON or YAML',
    message: 'cannot be read as {format}: {reason}',
    explanation:
      'Nothing in the file can be checked before it can be read. Comments are allowed in JSON files, as // and /* */; trailing commas are not. Name YAML files .yaml or .yml.',
    fix: 'Correct the text at this place',
    source: 'RFC 8259; YAML 1.2',
  },
  E111: {
    rule: 'operation-unclear',
    title: 'It is unclear which operation a file is for',
    message: 'could be the input of {words}',
    explanation:
      'Without --operation, the operation is inferred from the members of the file: it has them all, and all that it requires is there. A $schema named after the operation, such as create-job.schema.json, settles it as well.',
    fix: 'Name the operation: --operation create-job; or, for a job document, --kind document',
    source: 'our choice',
  },
  E112: {
    rule: 'skeleton-unfilled',
    title: 'A skeleton was not filled in',
    message: 'a skeleton that was not filled in: {names} still hold its placeholders',
    explanation:
      'The placeholders of --generate-cli-skeleton show the members and their types. The service would refuse these values.',
    fix: 'Fill these members in, and remove those that are not needed; --generate-cli-skeleton minimal prints only what is required',
    source: 'our choice',
  },
  E114: {
    rule: 'document-file',
    title: 'The document file of an input cannot be read',
    message: '{reason}',
    explanation:
      'In an input file, document may be an object, or file://PATH, looked up from the folder of that file. The document is sent as compact JSON.',
    fix: 'Correct the path',
    source: 'our choice',
  },
  E115: {
    rule: 'not-a-request',
    title: 'A file is not the input of an operation',
    message: 'this is {what}, not the input of an operation',
    explanation:
      'A request names what the service is to do; a job document tells devices what to do, and the output of a command describes what exists.',
    fix: 'Give the input of an operation',
    source: 'our choice',
  },
  E116: {
    rule: 'stages-file',
    title: 'A stages file is not valid',
    message: '{message}',
    explanation:
      'A stages file names a rollout, the job of its stages, its targets, and the stages in turn, each with the things that belong to it and the gate behind it. iotjobs schema stages prints everything it may hold.',
    fix: 'Correct the member',
    source: 'our choice',
  },
} as const satisfies CodeTable
