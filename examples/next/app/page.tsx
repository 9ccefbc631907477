import { TeaForm } from './tea-form';

/** A server component: the pad's element and its fallback field are in the HTML that the server sends. */
export default function Page() {
  return (
    <main>
      <h1>How many cups of tea?</h1>
      <TeaForm />
    </main>
  );
}
