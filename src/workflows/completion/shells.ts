// The shells that can be completed, each with its script.
import {bash} from './shells/bash.js'
import {fish} from './shells/fish.js'
import {powershell} from './shells/powershell.js'
import {zsh} from './shells/zsh.js'

export const shellScripts: Readonly<Record<string, string>> = {bash, zsh, fish, powershell}

export const SHELLS = Object.keys(shellScripts)
