// The script for bash. It calls iotjobs back with the line as far as the cursor, in the environment, so that none of
// its words is read as a flag of the call itself. Also for bash 3.2, whose compopt is missing.

export const bash = `# iotjobs completion for bash
_iotjobs() {
  local kind='' candidate
  COMPREPLY=()
  {
    IFS= read -r kind
    while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done
  } < <(IOTJOBS_COMPLETION_LINE=\${COMP_LINE:0:COMP_POINT} IOTJOBS_COMPLETION_BREAKS=$COMP_WORDBREAKS iotjobs completion words 2>/dev/null)
  case $kind in
    files) ;;
    parts) compopt +o default -o nospace 2>/dev/null ;;
    *) compopt +o default 2>/dev/null ;;
  esac
}
complete -o default -F _iotjobs iotjobs
`
