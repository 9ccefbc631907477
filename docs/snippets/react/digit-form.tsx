import { DigitPad } from 'digit-pad/react';

export function DigitForm() {
  return (
    <form action="/orders" method="post">
      <label htmlFor="count">How many?</label>
      <DigitPad id="count" name="count" required allowed="1-9" />
      <button>Order</button>
    </form>
  );
}
