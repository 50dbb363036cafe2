// The script for PowerShell. It hands over the syntax tree of the command, the cursor, and the part of the word that
// it will replace, which begins behind a comma; the words are passed as they were typed, with their quotes.

export const powershell = `# iotjobs completion for PowerShell
Register-ArgumentCompleter -Native -CommandName iotjobs -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $elements = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition })
  $words = @($elements | Select-Object -Skip 1 | ForEach-Object {
    $length = [Math]::Min($_.Extent.EndOffset, $cursorPosition) - $_.Extent.StartOffset
    $_.Extent.Text.Substring(0, $length)
  })
  if ($elements[-1].Extent.EndOffset -lt $cursorPosition) { $words += '' }
  $env:IOTJOBS_COMPLETION_WORDS = ($words + 'x') -join [char]10
  $env:IOTJOBS_COMPLETION_REPLACED = "x$wordToComplete"
  try {
    iotjobs completion words 2>$null | Select-Object -Skip 1 | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
  } finally {
    $env:IOTJOBS_COMPLETION_WORDS = $null
    $env:IOTJOBS_COMPLETION_REPLACED = $null
  }
}
`
