npm install && npm start   # builds, and serves the demo on http://localhost:3000
npm test                   # what a change must pass, but for examples and training; finds or installs a browser
npm run storybook          # the element in all its states, on http://localhost:6006
