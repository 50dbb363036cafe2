// What: the document, or the values that a managed template needs, and how its URLs are signed.

import {known} from '../../members/known.js'
import type {Shaped} from '../../members/shaped.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import {JobDocument} from '../../model/iot/scalars.js'
import type {Operation} from '../../model/vocabulary.js'
import type {Structure} from '../../value/value.js'
import {withMember} from '../at-path.js'
import {isLeftOut, memberQuestion, NONE} from '../member-question.js'
import type {Draft, Question} from '../question.js'
import type {Template, TemplateParameter, WizardPorts} from '../wizard-ports.js'

export function documentQuestions(
  operation: Operation,
  base: Structure,
  template: Template | undefined,
  ports: Pick<WizardPorts, 'readText'>,
): Question[] {
  const subject = template
    ? template.parameters.map((parameter) => parameterQuestion(parameter, base))
    : [documentQuestion(base, ports)]
  return [...subject, ...signingQuestions(operation, base)]
}

function documentQuestion(base: Structure, {readText}: Pick<WizardPorts, 'readText'>): Question {
  const {document, documentSource} = known(CreateJobRequest, base)
  const initial = documentSource ?? document
  return {
    id: 'document',
    title: 'Document',
    member: documentSource === undefined ? 'document' : 'documentSource',
    hint: 'JSON or YAML, file://NAME, or the https:// URL of an S3 object; e opens an editor',
    multiline: true,
    help: `What the devices are to do: at most ${JobDocument.max} bytes of JSON. A file is read now; an object in S3 is read by the service when the job is created`,
    ...(initial === undefined ? {} : {initial}),
    applies: ({input}) => !hasBoth(input),
    owns: [['document'], ['documentSource']],
    apply: (input, answer) =>
      isUrl(answer)
        ? withMember(withMember(input, ['document'], undefined), ['documentSource'], answer)
        : withMember(withMember(input, ['documentSource'], undefined), ['document'], answer),
    read: readText,
  }
}

const isUrl = (answer: string) => /^(https?|s3):\/\//i.test(answer)

function parameterQuestion({key, doc, optional}: TemplateParameter, base: Structure): Question {
  const {documentParameters = {}} = known(CreateJobRequest, base)
  const initial = documentParameters[key] ?? (optional ? NONE : undefined)
  return {
    id: `documentParameters.${key}`,
    title: key,
    member: 'documentParameters',
    hint: optional ? `${NONE} for none` : 'the template needs it',
    help: doc,
    ...(initial === undefined ? {} : {initial}),
    applies: () => true,
    owns: [['documentParameters', key]],
    apply: (input, answer) => withMember(input, ['documentParameters', key], answer === '' ? undefined : answer),
    read: async (typed) => (optional && isLeftOut(typed) ? '' : typed.trim()),
  }
}

function signingQuestions(operation: Operation, base: Structure): Question[] {
  return [
    memberQuestion(operation, ['presignedUrlConfig', 'roleArn'], base, {
      title: 'Role for S3 URLs',
      applies: hasPresignedUrl,
    }),
    memberQuestion(operation, ['presignedUrlConfig', 'expiresInSec'], base, {
      title: 'URLs valid for',
      suggestion: '3600',
      applies: hasPresignedUrl,
    }),
  ]
}

const PRESIGNED = /\$\{aws:iot:[^}]*s3-presigned-url/

const hasPresignedUrl = ({input}: Draft) => {
  const {document = '', presignedUrlConfig} = known(CreateJobRequest, input)
  return PRESIGNED.test(document) || presignedUrlConfig !== undefined
}

const hasBoth = (input: Shaped<typeof CreateJobRequest>) => input.has('document') && input.has('documentSource')
