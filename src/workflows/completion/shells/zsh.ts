// The script for zsh: as a file of fpath, which is the function itself when it is first needed, or sourced. It takes
// quotes off the words, and puts them on what comes back.

export const zsh = String.raw`#compdef iotjobs
# iotjobs completion for zsh
_iotjobs() {
  local -a typed found
  local kind
  typed=("${'$'}{(@Q)words[2,CURRENT-1]}" "${'$'}{(Q)PREFIX}")
  found=("${'$'}{(@f)$(IOTJOBS_COMPLETION_WORDS="${'$'}{(F)typed}"$'\nx' iotjobs completion words 2>/dev/null)}")
  kind=${'$'}{found[1]}
  shift found
  case $kind in
    files) _files ;;
    parts) compadd -S '' -- "${'$'}{found[@]}" ;;
    *) compadd -- "${'$'}{found[@]}" ;;
  esac
}
if [[ ${'$'}{funcstack[1]} = _iotjobs ]]; then
  _iotjobs "$@"
else
  compdef _iotjobs iotjobs
fi
`
