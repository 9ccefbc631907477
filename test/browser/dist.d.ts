// What the build made, served by the runner at its path in the project.
declare module '/dist/*';
