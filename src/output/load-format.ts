// The name of a format → the format; each is loaded only when it is asked for.
import type {FormatName} from '../model/output-formats.js'
import type {Format} from './formats/format.js'
import type {TableOptions} from './formats/table.js'

export async function loadFormat(name: FormatName, options: TableOptions): Promise<Format> {
  switch (name) {
    case 'json':
      return (await import('./formats/json.js')).json
    case 'text':
      return (await import('./formats/text.js')).text
    case 'table':
      return (await import('./formats/table.js')).table(options)
    case 'yaml':
      return (await import('./formats/yaml.js')).yaml
    case 'yaml-stream':
      return (await import('./formats/yaml-stream.js')).yamlStream
    case 'ndjson':
      return (await import('./formats/ndjson.js')).ndjson
    case 'off':
      return (await import('./formats/off.js')).off
  }
}
