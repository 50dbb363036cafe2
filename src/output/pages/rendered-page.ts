// A page of a listing whose times are rendered already.
import type {Value} from '../../value/value.js'

export class RenderedPage extends Map<string, Value> {}
