// The input as YAML to be edited: required members with example values, the others as comments to be opened, each with its
// bounds and default. It can be sent as it is, as far as names and places in it are the caller's.
import type {Member, Operation, Shape, StructureShape} from '../../model/vocabulary.js'
import {boundsText, typeText} from '../../schema/bounds-text.js'
import {exampleOf, isNeeded} from '../../schema/example.js'
import {type ExampleDestination, retargetedExample} from '../../schema/example-destination.js'
import {alternatives} from '../../schema/examples.js'
import {parseJson} from '../../value/json/json-parse.js'
import {printJson} from '../../value/json/json-print.js'
import {isList, isStructure, type Structure, type Value} from '../../value/value.js'
import {scalarText} from './yaml-skeleton.js'

/**
 * @param filled members that are known already; they stand open, with their values
 * @param home where requests go, as far as that is known
 */
export function annotatedSkeleton(operation: Operation, filled: Structure, home: ExampleDestination = {}): string {
  const {input, command, service} = operation
  const words = service === 'iot' ? command : `data ${command}`
  const head = [
    `## ${operation.doc}`,
    `## iotjobs ${words} --cli-input-yaml file://NAME.yaml --dry-run shows what it would send`,
    `## iotjobs schema ${words} > ${command}.schema.json lets an editor check it, by the next line`,
    `# yaml-language-server: $schema=${command}.schema.json`,
  ]
  const writer = new Writer(home)
  const members = Object.keys(input.members).flatMap((name) => ['', ...writer.member(input, name, filled.get(name))])
  return [...head, ...members].map((line) => `${line}\n`).join('')
}

class Writer {
  constructor(private readonly home: ExampleDestination) {}

  member(shape: StructureShape, name: string, known: Value | undefined): string[] {
    const member = shape.members[name]
    if (!member) return []
    const isOpen = known !== undefined || isNeeded(shape, name)
    return this.described(shape, name, member, known, isOpen)
  }

  private described(
    shape: StructureShape,
    name: string,
    member: Member,
    known: Value | undefined,
    isOpen: boolean,
  ): string[] {
    const value = known ?? retargetedExample(exampleOf(member.shape, `${shape.name}.${name}`), this.home)
    const entry = this.entry(name, member.shape, value)
    return [...remarks(shape, name, member), ...(isOpen ? entry : closed(entry))]
  }

  private entry(name: string, shape: Shape, value: Value): string[] {
    const lines = this.nested(shape, value)
    const key = /^\w+$/.test(name) ? name : printJson(name)
    return lines ? [`${key}:`, ...lines.map((line) => `  ${line}`)] : [`${key}: ${scalarText(shape, value)}`]
  }

  private nested(shape: Shape, value: Value): string[] | undefined {
    if (shape.name === 'JobDocument') return documentLines(value)
    if (isList(value) && shape.type === 'list' && value.length > 0)
      return value.flatMap((item) => this.item(shape.member, item))
    if (!isStructure(value) || value.size === 0) return undefined
    if (shape.type === 'structure') return this.structure(shape, value)
    const inner = shape.type === 'map' ? shape.value : shape
    return [...value].flatMap(([name, item]) => this.entry(name, inner, item))
  }

  /** A structure in a list stands below its dash, so that the comments of its members can stand above them. */
  private item(shape: Shape, item: Value): string[] {
    const lines = this.nested(shape, item)
    return lines ? ['-', ...lines.map((line) => `  ${line}`)] : [`- ${scalarText(shape, item)}`]
  }

  /** Members of the value stand open; those that exclude them are shown as comments. */
  private structure(shape: StructureShape, value: Structure): string[] {
    return Object.entries(shape.members).flatMap(([name, member]) => {
      const item = value.get(name)
      return this.described(shape, name, member, item, item !== undefined)
    })
  }
}

/** A document that is an object stands as one, so that it can be read and reviewed. */
function documentLines(text: Value): string[] | undefined {
  try {
    return typeof text === 'string' ? plainLines(parseJson(text)) : undefined
  } catch {
    return undefined
  }
}

function plainLines(value: Value): string[] | undefined {
  if (!isStructure(value) || value.size === 0) return undefined
  return [...value].flatMap(([name, item]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : printJson(name)
    const lines = plainLines(item)
    return lines ? [`${key}:`, ...lines.map((line) => `  ${line}`)] : [`${key}: ${printJson(item)}`]
  })
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
