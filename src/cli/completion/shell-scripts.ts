// What each shell has to be told: it calls iotjobs back with the words that are typed. They travel in the environment, so
// that none of them is taken for a flag of the call itself.

const bash = String.raw`# iotjobs completion for bash
_iotjobs() {
  local IFS=$'\n' line=$COMP_LINE
  line=${'$'}{line:0:COMP_POINT}
  local words
  IFS=$' \t' read -r -a words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  local found
  found=$(IOTJOBS_COMPLETION_WORDS=$(printf '%s\n' "${'$'}{words[@]:1}"; printf x) iotjobs completion words 2>/dev/null)
  COMPREPLY=()
  local candidate last=${'$'}{words[${'$'}{#words[@]}-1]}
  # Readline breaks words at = and :, and replaces only what stands behind the last of them.
  local keep=${'$'}{last%"${'$'}{last##*[=:]}"}
  for candidate in $found; do COMPREPLY+=("${'$'}{candidate#"$keep"}"); done
  [[ ${'$'}{#COMPREPLY[@]} -eq 1 && ${'$'}{COMPREPLY[0]} == *= ]] && compopt -o nospace
}
complete -o default -F _iotjobs iotjobs
`

const zsh = String.raw`#compdef iotjobs
# iotjobs completion for zsh
_iotjobs() {
  local -a found
  found=("${'$'}{(@f)$(IOTJOBS_COMPLETION_WORDS="${'$'}{(F)words[2,CURRENT]}"$'\nx' iotjobs completion words 2>/dev/null)}")
  found=(${'$'}{found:#})
  (( $#found )) || { _files; return }
  compadd -S ' ' -- ${'$'}{found:#*=}
  compadd -S '' -- ${'$'}{(M)found:#*=}
}
compdef _iotjobs iotjobs
`

const fish = String.raw`# iotjobs completion for fish
function __iotjobs_complete
  set -l words (commandline -opc)[2..-1] (commandline -ct)
  set -lx IOTJOBS_COMPLETION_WORDS (string join \n -- $words x | string collect)
  iotjobs completion words 2>/dev/null
end
complete -c iotjobs -f -a '(__iotjobs_complete)'
`

const powershell = `# iotjobs completion for PowerShell
Register-ArgumentCompleter -Native -CommandName iotjobs -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '' }
  $env:IOTJOBS_COMPLETION_WORDS = (($words + 'x') -join "${'`'}n")
  try {
    iotjobs completion words 2>$null | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
  } finally {
    Remove-Item Env:IOTJOBS_COMPLETION_WORDS
  }
}
`

export const shellScripts: Readonly<Record<string, string>> = {bash, zsh, fish, powershell}
