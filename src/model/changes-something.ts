// Whether an operation changes something; some POSTs only ask.
import type {Operation} from './vocabulary.js'

export const changesSomething = ({http, name}: Pick<Operation, 'http' | 'name'>): boolean =>
  http.method !== 'GET' && !/^(?:Describe|Get|List|Search|Test)/.test(name)
