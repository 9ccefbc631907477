const cells = [...document.querySelectorAll('digit-pad')];

for (const [i, cell] of cells.entries()) {
  cell.addEventListener('change', () => {
    if (cell.value) cells[i + 1]?.focus();
  });
}

document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  console.log(new FormData(event.target).getAll('code').join(''));
});
