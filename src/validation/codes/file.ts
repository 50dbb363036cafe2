// Codes of inputs that validation cannot even begin with.
import type {CodeTable} from './code.js'

export const file = {
  E110: {
    rule: 'syntax',
    title: 'A file is not readable as JSON or YAML',
    message: 'cannot be read as {format}: {reason}',
    explanation:
      'Nothing in the file can be checked before it can be read. Comments are allowed in JSON files, as // and /* */; trailing commas are not. A file of YAML is named .yaml.',
    fix: 'Correct the text at this place',
    source: 'RFC 8259; YAML 1.2',
  },
  E111: {
    rule: 'operation-unclear',
    title: 'It is unclear which operation a file is for',
    message: 'could be the input of {words}',
    explanation:
      'Without --operation the members of the file tell the operation: the one that knows them all and has all that it requires. A $schema that is named like the operation, such as create-job.schema.json, tells it too.',
    fix: 'Name the operation: --operation create-job; or, for a job document, --kind document',
    source: 'our choice',
  },
  E112: {
    rule: 'skeleton-unfilled',
    title: 'A skeleton was not filled in',
    message: 'a skeleton that was not filled in: {names} have nothing but its placeholders',
    explanation:
      'The placeholders of --generate-cli-skeleton show the members and their types. Their values are none that the service would take.',
    fix: 'Fill these members in, and remove those that are not needed; --generate-cli-skeleton minimal prints only what is required',
    source: 'our choice',
  },
  E114: {
    rule: 'document-file',
    title: 'The file that an input names as its document cannot be read',
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
    title: 'A file of stages says what cannot be meant',
    message: '{message}',
    explanation:
      'A file of iotjobs stages names a rollout, the job of its stages, its targets, and the stages in turn, each with the things that belong to it and the gate behind it. iotjobs schema stages prints all that it may hold.',
    fix: 'Correct the member',
    source: 'our choice',
  },
} as const satisfies CodeTable
