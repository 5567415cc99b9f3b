@echo off
rem Maakt de eerste keer een eigen omgeving, daarna het rapport, en opent het.
cd /d "%~dp0\.."
if not exist .venv\Scripts\lappendeken.exe (
  py -m venv .venv || goto fout
  .venv\Scripts\python -m pip install -e . || goto fout
)
.venv\Scripts\lappendeken rapport %* || goto fout
start "" uitvoer\rapport.html
exit /b 0
:fout
echo.
echo Het is niet gelukt. Lees de regel hierboven; Python 3.11 of nieuwer moet geinstalleerd zijn.
pause
exit /b 1
