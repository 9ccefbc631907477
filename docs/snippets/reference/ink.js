const pad = document.querySelector('digit-pad');

const drawing = await pad.getDrawing(); // { strokes: [{ points: [{ x, y, t, pressure }, …] }, …], area }
localStorage.setItem('ink', JSON.stringify(drawing));

await pad.clear();
await pad.setDrawing(JSON.parse(localStorage.getItem('ink'))); // reads it again
console.log(pad.value);
