// A flag takes the place of a whole member of the document underneath, as the AWS CLI has it: what is lost with it is reported.

import {counted} from '../text/counted.js'
import {fileUrlPath, isFileUrl} from '../text/file-url.js'
import {isList, isStructure, type Structure, type Value} from '../value/value.js'
import {flagOf, INPUT_JSON, INPUT_YAML} from './operation-flags.js'
import type {ScannedOperation} from './scan-operation.js'

/** @param name what the document is called */
export function replacedNotes(flags: Structure, document: Structure, name: string): string[] {
  return [...flags].flatMap(([member, value]) => {
    const lost = lostFrom(document.get(member), value)
    return lost === undefined ? [] : [`note: ${flagOf(member)} replaces ${lost} of ${name}`]
  })
}

/** Scalars and lists of scalars are replaced by what takes their place; of structures a part may be gone for good. */
function lostFrom(before: Value | undefined, now: Value): string | undefined {
  if (isStructure(before) && isStructure(now)) {
    const lost = [...before.keys()].filter((key) => !now.has(key))
    return lost.length === 0 ? undefined : lost.join(', ')
  }
  const structures = isList(before) ? before.filter(isStructure).length : 0
  return structures === 0 ? undefined : `the ${counted(structures, 'item')}`
}

/** `job.json`, `<stdin>`, or the flag itself. */
export function documentName({given}: ScannedOperation): string {
  const flag = given.has(INPUT_JSON) ? INPUT_JSON : INPUT_YAML
  const word = given.get(flag)?.[0] ?? ''
  if (word === '-') return '<stdin>'
  return isFileUrl(word) ? fileUrlPath(word) : flag
}
