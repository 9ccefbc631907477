// The pad is a form field: FormData has its value, and an empty or unread one keeps the form from being sent.

const form = document.querySelector('form');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.querySelector('output').value = `The form sends digit=${new FormData(form).get('digit')}.`;
});
