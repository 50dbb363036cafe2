// Codes of job templates and their parameters.
import type {CodeTable} from './code.js'

const MANAGED = 'Developer Guide, managed job templates'

export const template = {
  E401: {
    rule: 'template-arn',
    title: 'jobTemplateArn is not the ARN of a job template',
    message: '{value} is not the ARN of a job template',
    explanation:
      'Your templates are arn:aws:iot:REGION:ACCOUNT:jobtemplate/NAME, managed ones arn:aws:iot:REGION::jobtemplate/AWS-NAME:1.0.',
    fix: 'Give the ARN of a job template, as list-job-templates or list-managed-job-templates shows it',
    source: 'observed',
  },
  E402: {
    rule: 'parameters-managed',
    title: 'Parameters without a managed template',
    message: 'can be used only with an AWS managed template, not {instead}',
    explanation: 'Only the documents of managed templates have parameters.',
    fix: 'Remove documentParameters, or give the jobTemplateArn of a managed template',
    source: MANAGED,
  },
  E403: {
    rule: 'parameter-required',
    title: 'A managed template lacks a parameter',
    message: 'is required in documentParameters by {template}',
    explanation: 'The template’s document cannot be completed without this parameter.',
    fix: 'Add the parameter to documentParameters',
    source: MANAGED,
  },
  E404: {
    rule: 'parameter-length',
    title: 'A parameter is too long for its managed template',
    message: 'has {length} characters, more than the maximum of {max}',
    explanation:
      'Managed templates have patterns for their parameters; runAsUser takes 256 characters, pathToHandler 4096.',
    fix: 'Shorten the value',
    source: MANAGED,
  },
  W405: {
    rule: 'parameter-unknown',
    title: 'A managed template has no such parameter',
    message: 'is not a parameter of {template}, which has {words}',
    explanation:
      'The template’s document has no place for this parameter. A newer version of the template may know it.',
    fix: 'Correct the name of the parameter',
    source: MANAGED,
  },
  W406: {
    rule: 'managed-unknown',
    title: 'An unknown managed template',
    message: '{value} is not a documented managed template',
    explanation: 'The names of managed templates have plain hyphens; some pages print dashes.',
    fix: 'Choose one that list-managed-job-templates shows',
    source: MANAGED,
  },
} as const satisfies CodeTable
