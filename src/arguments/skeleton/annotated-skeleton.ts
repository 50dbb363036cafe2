// The input as YAML to be edited: required members with example values, the others as comments to be opened, each with its
// bounds and default. It can be sent as it is, as far as names and places in it are the caller's.
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {boundsText, typeText} from '../../schema/bounds-text.js'
import {exampleOf, isNeeded} from '../../schema/example.js'
import {alternatives} from '../../schema/examples.js'
import {printJson} from '../../value/json-print.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {scalarText} from './yaml-skeleton.js'

/** @param filled members that are known already; they stand open, with their values */
export function annotatedSkeleton(operation: Operation, filled: Structure): string {
  const {input, command, service} = operation
  const words = service === 'iot' ? command : `data ${command}`
  const head = [
    `## ${operation.doc}`,
    `## iotjobs ${words} --cli-input-yaml file://NAME.yaml --dry-run shows what it would send`,
    `## iotjobs schema ${words} > ${command}.schema.json lets an editor check it, by the next line`,
    `# yaml-language-server: $schema=${command}.schema.json`,
  ]
  const members = Object.keys(input.members).flatMap((name) => ['', ...memberLines(input, name, filled.get(name))])
  return [...head, ...members].map((line) => `${line}\n`).join('')
}

function memberLines(shape: StructureShape, name: string, known: Value | undefined): string[] {
  const member = shape.members[name]
  if (!member) return []
  const key = `${shape.name}.${name}`
  const open = known !== undefined || isNeeded(shape, name)
  const entry = entryLines(name, member.shape, known ?? exampleOf(member.shape, key))
  return [...remarks(shape, name, member), ...(open ? entry : closed(entry))]
}

/** As editors comment lines; remarks have two marks, so that they stay remarks when the lines are opened. */
const closed = (lines: readonly string[]) => lines.map((line) => `# ${line}`)

function remarks(shape: StructureShape, name: string, member: Member): string[] {
  const condition = alternatives[`${shape.name}.${name}`]
  const facts = [
    isNeeded(shape, name) ? 'required' : 'optional',
    typeText(member.shape),
    ...boundsText(member.shape),
    ...(member.default === undefined ? [] : [`default ${member.default}`]),
    ...(condition === undefined ? [] : [condition]),
  ]
  return [`## ${member.doc}`, `## (${facts.join('; ')})`]
}

function entryLines(name: string, shape: Shape, value: Value): string[] {
  const lines = nestedLines(shape, value)
  const key = /^\w+$/.test(name) ? name : printJson(name)
  return lines ? [`${key}:`, ...lines.map((line) => `  ${line}`)] : [`${key}: ${scalarText(shape, value)}`]
}

function nestedLines(shape: Shape, value: Value): string[] | undefined {
  if (isList(value) && shape.type === 'list' && value.length > 0)
    return value.flatMap((item) => itemLines(shape.member, item))
  if (!isStructure(value) || value.size === 0) return undefined
  if (shape.type === 'structure') return structureLines(shape, value)
  const inner = shape.type === 'map' ? shape.value : shape
  return [...value].flatMap(([name, item]) => entryLines(name, inner, item))
}

/** A structure in a list stands below its dash, so that the comments of its members can stand above them. */
function itemLines(shape: Shape, item: Value): string[] {
  const lines = nestedLines(shape, item)
  return lines ? ['-', ...lines.map((line) => `  ${line}`)] : [`- ${scalarText(shape, item)}`]
}

/** Members of the value stand open; those that exclude them are shown as comments. */
function structureLines(shape: StructureShape, value: Structure): string[] {
  return Object.entries(shape.members).flatMap(([name, member]) => {
    const item = value.get(name)
    const entry = entryLines(name, member.shape, item ?? exampleOf(member.shape, `${shape.name}.${name}`))
    return [...remarks(shape, name, member), ...(item === undefined ? closed(entry) : entry)]
  })
}
