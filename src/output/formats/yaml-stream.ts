// The yaml-stream format: a list whose items are the pages, each written as it comes.
import type {Structure} from '../../value/value.js'
import {RESUME_TOKEN, SERVICE_TOKEN, withoutMembers} from '../pages/paging-tokens.js'
import {printYaml} from '../yaml/print-yaml.js'
import {type Format, isNothing} from './format.js'

export const yamlStream: Format = {
  whole: (value) => (isNothing(value) ? '' : printYaml([value])),
  pages: () => ({page: printPage, end: () => ''}),
}

/** The service's token would skip the rest of a page that was cut; only the token that resumes there is shown. */
function printPage(page: Structure): string {
  return printYaml([page.has(RESUME_TOKEN) ? withoutMembers(page, SERVICE_TOKEN) : page])
}
