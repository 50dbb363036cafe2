// Which things of the local simulator a command is about: by name, all members of a group, or both.
import {Args, Flags} from '../../cli/flags.js'

export const memberArgs = {
  thing: Args.string({
    description: 'Names of the things; none where a group is given',
    names: 'thing',
    unless: ['group'],
  }),
}

export const memberFlags = {
  group: Flags.string({
    helpValue: '<name>',
    summary: 'All members of this group, and of the groups below it',
    names: 'group',
  }),
}
