// Times in an output, by the model: from what the wire carries (seconds, or a text) to ISO 8601.
import {OtherError} from '../../errors/cli-error.js'
import type {Shape, StructureShape} from '../../model/vocabulary.js'
import {isList, isStructure, type Structure, type Value, YamlDate} from '../../value/value.js'
import {RenderedPage} from '../pages/rendered-page.js'
import {isoTime, type OffsetAt} from './iso-time.js'
import {localOffset} from './local-offset.js'

export interface TimestampOptions {
  /** `wire` leaves what came. */
  readonly format: 'iso8601' | 'wire'
  /** As in the environment's TZ; the system's own zone without it. */
  readonly timeZone: string | undefined
}

/**
 * @returns what renders one output after another: the time zone is looked up once for all the pages of a listing. It
 * throws OtherError where a time is none, or lies outside of the years 1 to 9999
 */
export function timestampRenderer(
  shape: StructureShape | undefined,
  options: TimestampOptions,
): (output: Structure) => Structure {
  if (!shape || options.format === 'wire') return (output) => output
  const render = timeRenderer(localOffset(options.timeZone))
  return (output) => (output instanceof RenderedPage ? output : renderMembers(shape, output, render))
}

type Render = (value: Value, name: string) => Value

function timeRenderer(offsetAt: OffsetAt): Render {
  return (value, name) => {
    const text = isoTime(value, offsetAt)
    if (text !== undefined) return text
    const shown = typeof value === 'string' ? `"${value}"` : 'a number out of range'
    throw new OtherError('Timestamp', `"${name}" in the response is not a time: ${shown}`, {
      hints: ['Set cli_timestamp_format = wire to see times as the service sent them'],
    })
  }
}

function renderMembers(shape: StructureShape, structure: Structure, render: Render): Structure {
  const rendered: Structure = new Map()
  for (const [name, value] of structure) {
    const member = shape.members[name]
    rendered.set(name, member ? renderValue(member.shape, value, name, render) : value)
  }
  return rendered
}

function renderValue(shape: Shape, value: Value, name: string, render: Render): Value {
  if (value === null || value instanceof YamlDate) return value
  if (shape.type === 'timestamp') return render(value, name)
  if (shape.type === 'structure' && isStructure(value)) return renderMembers(shape, value, render)
  if (shape.type === 'list' && isList(value)) return value.map((item) => renderValue(shape.member, item, name, render))
  if (shape.type !== 'map' || !isStructure(value)) return value
  return new Map([...value].map(([key, item]) => [key, renderValue(shape.value, item, key, render)]))
}
