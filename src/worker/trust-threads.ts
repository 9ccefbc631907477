// ORT's glue starts its threads by plain addresses, which a worker refuses that came with a policy of Trusted Types.

/** The one rule that our policy has. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

/** Makes every worker of this realm one whose address is trusted. The policy is made when a thread is first asked for. */
export function trustThreads(): void {
  const scope = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };
    Worker?: typeof Worker;
  };
  const { trustedTypes, Worker: PlainWorker } = scope;
  if (!trustedTypes || !PlainWorker) return;
  const createPolicy = (): ScriptUrlPolicy => trustedTypes.createPolicy('digit-pad', { createScriptURL: (input) => input });
  let policy: ScriptUrlPolicy | undefined;
  scope.Worker = class extends PlainWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      policy ??= createPolicy();
      super(policy.createScriptURL(String(url)), options);
    }
  };
}
