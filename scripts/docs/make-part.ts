// The parts of pages that are made, by the names that their markers have.

import { packagesTable } from './packages-table';
import { attributesTable, eventsTable, methodsTable, partsTable, propertiesTable, slotsTable, variablesTable } from './element-tables';
import { dataTable, figuresTable, modelTable } from './model-tables';
import { errorsTable, interfaceTable } from './sdk-tables';

const PARTS: Readonly<Record<string, () => string>> = {
  attributes: attributesTable,
  properties: propertiesTable,
  methods: methodsTable,
  events: eventsTable,
  variables: variablesTable,
  parts: partsTable,
  slots: slotsTable,
  errors: errorsTable,
  figures: figuresTable,
  model: modelTable,
  data: dataTable,
  packages: packagesTable,
};

/**
 * The Markdown of a part: one of the list above, or `interface NAME`.
 *
 * @throws Error for a name that is none.
 */
export function makePart(name: string): string {
  const [kind = '', argument] = name.split(' ');
  if (kind === 'interface' && argument) return interfaceTable(argument);
  const make = PARTS[name];
  if (!make) throw new Error(`There is no part "${name}". The parts are: ${Object.keys(PARTS).join(', ')}, interface NAME.`);
  return make();
}
