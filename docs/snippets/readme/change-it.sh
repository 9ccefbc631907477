npm install && npm start   # builds, and serves the demo on http://localhost:3000
npm test                   # everything a change must pass; finds or installs a browser by itself
npm run storybook          # the element in all its states, on http://localhost:6006
