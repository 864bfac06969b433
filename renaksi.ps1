# BELUM PERNAH DICOBA / UNTRIED: written without a Windows machine at hand. Please report what happens.
#
# The two commands of the Makefile, for Windows:
#   powershell -ExecutionPolicy Bypass -File renaksi.ps1 contoh
#   powershell -ExecutionPolicy Bypass -File renaksi.ps1 test
# The tests that need LibreOffice skip themselves when it is not on PATH; nothing is installed outside .venv.
param(
    [Parameter(Mandatory = $true)]
    [ValidateSet('contoh', 'test')]
    [string] $Perintah
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot

$VenvPython = Join-Path $PSScriptRoot '.venv\Scripts\python.exe'

function Invoke-Wajib {
    # Runs a program and stops the script with its exit code when it fails.
    param([string] $Program, [string[]] $Argumen)
    & $Program @Argumen
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Find-Python {
    # The launcher `py` first: on many PCs `python` only opens the Microsoft Store.
    foreach ($calon in @(@('py', '-3'), @('python'), @('python3'))) {
        if (-not (Get-Command $calon[0] -ErrorAction SilentlyContinue)) { continue }
        $awal = @($calon | Select-Object -Skip 1)
        & $calon[0] @awal -c 'import sys; sys.exit(sys.version_info < (3, 11))'
        if ($LASTEXITCODE -eq 0) { return , $calon }
    }
    Write-Error 'Perlu Python 3.11 atau lebih baru. Pasang dahulu, lalu jalankan lagi.'
    exit 2
}

function Install-Pustaka {
    # A stamp with the checksums of the locks makes a second run cost nothing.
    param([string[]] $Kunci)
    $isi = @($Kunci + 'pyproject.toml' | ForEach-Object { (Get-FileHash -LiteralPath $_).Hash }) -join ' '
    $stempel = Join-Path $PSScriptRoot ('.venv\.renaksi-' + $Kunci[0])
    if (-not (Test-Path -LiteralPath $VenvPython)) {
        $python = Find-Python
        $awal = @($python | Select-Object -Skip 1)
        Invoke-Wajib $python[0] ($awal + @('-m', 'venv', '.venv'))
    }
    elseif ((Test-Path -LiteralPath $stempel) -and ((Get-Content -LiteralPath $stempel -Raw).Trim() -eq $isi)) {
        return
    }
    $pip = @('-m', 'pip', 'install', '--quiet', '--no-deps')
    $berkas = @($Kunci | ForEach-Object { '--requirement'; $_ })
    Invoke-Wajib $VenvPython ($pip + '--require-hashes' + $berkas)
    Invoke-Wajib $VenvPython ($pip + @('--no-build-isolation', '--editable', '.'))
    Set-Content -LiteralPath $stempel -Value $isi
}

if ($Perintah -eq 'contoh') {
    Install-Pustaka @('requirements.lock', 'requirements-rakit.lock')
    Invoke-Wajib $VenvPython @('-m', 'renaksi_xl', 'contoh')
}
else {
    Install-Pustaka @('requirements-dev.lock')
    Invoke-Wajib $VenvPython @('-m', 'ruff', 'check', '.')
    Invoke-Wajib $VenvPython @('-m', 'ruff', 'format', '--check', '.')
    Invoke-Wajib $VenvPython @('-m', 'mypy')
    Invoke-Wajib $VenvPython @('-m', 'pytest', '-n', '2')
}
