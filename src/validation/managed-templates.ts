// The job templates that AWS manages: the parameters that their documents have. They change seldom; other names and
// parameters are only doubted.
import {parseArn} from '../model/arn.js'

export interface ManagedTemplate {
  readonly required: readonly string[]
  /** Beside the required ones, with the longest text of each. */
  readonly optional: Readonly<Record<string, number>>
}

const RUN_AS = {runAsUser: 256} as const
const WITH_HANDLER = {...RUN_AS, pathToHandler: 4096} as const

export const managedTemplates: Readonly<Record<string, ManagedTemplate>> = {
  'AWS-Download-File': {required: ['downloadUrl', 'filePath'], optional: WITH_HANDLER},
  'AWS-Install-Application': {required: ['packages'], optional: WITH_HANDLER},
  'AWS-Reboot': {required: [], optional: WITH_HANDLER},
  'AWS-Remove-Application': {required: ['packages'], optional: WITH_HANDLER},
  'AWS-Restart-Application': {required: ['services'], optional: WITH_HANDLER},
  'AWS-Run-Command': {required: ['command'], optional: RUN_AS},
  'AWS-Start-Application': {required: ['services'], optional: WITH_HANDLER},
  'AWS-Stop-Application': {required: ['services'], optional: WITH_HANDLER},
}

/** @returns `AWS-Reboot` of `arn:aws:iot:us-east-1::jobtemplate/AWS-Reboot:1.0`; nothing for templates of an account */
export function managedTemplateName(templateArn: string): string | undefined {
  const arn = parseArn(templateArn)
  return arn?.type === 'jobtemplate' && arn.account === '' ? arn.name.split(':')[0] : undefined
}
