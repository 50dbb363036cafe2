// What has become of the work where somebody leaves before anything is sent.
import type {Operation} from '../../model/vocabulary.js'

export const nothingDone = ({name}: Pick<Operation, 'name'>): string =>
  `Nothing was ${name.startsWith('Create') ? 'created' : 'changed'}`
