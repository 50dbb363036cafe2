// The off format: nothing is printed; queries still run, and still fail.
import type {Format} from './format.js'

export const off: Format = {whole: () => '', pages: () => ({page: () => '', end: () => ''})}
