// Presigned-URL placeholders and presignedUrlConfig need each other.

import {structureAt, textAt} from '../../members/shaped.js'
import type {Problem} from '../problem.js'
import {problemAt, type Rule} from '../rule.js'

const PRESIGNED = /\$\{aws:iot:(?:s3-presigned-url(?:-upload)?:|package:[^}"]*:s3-presigned-url)[^}"]*\}?/

export const checkPresigned: Rule = ({input}) => {
  const document = textAt(input, 'document')
  if (document === undefined) return []
  const config = structureAt(input, 'presignedUrlConfig')
  const placeholder = PRESIGNED.exec(document)?.[0]
  if (placeholder === undefined) return config ? [problemAt('W309', ['presignedUrlConfig'])] : []
  // A template or a job that this one is made from may bring the role.
  const inherits = config === undefined && (input.has('jobTemplateArn') || input.has('jobArn'))
  return inherits || config?.has('roleArn') ? [] : [missingRole(placeholder)]
}

const missingRole = (placeholder: string): Problem =>
  problemAt('E312', ['presignedUrlConfig', 'roleArn'], {expected: {placeholder}})
