// The scenarios of the Vue tests; the page's query names one.

import 'digit-pad/types/vue';
import { createApp, type Component } from 'vue';
import Fields from './Fields.vue';
import Model from './Model.vue';
import MethodsSnippet from './snippets/Methods.vue';
import ModelSnippet from './snippets/Model.vue';
import TagSnippet from './snippets/Tag.vue';
import Stubborn from './Stubborn.vue';

const scenarios: Record<string, Component> = { Fields, Model, Stubborn, MethodsSnippet, ModelSnippet, TagSnippet };
createApp(scenarios[location.search.slice(1)] ?? Model).mount('#app');
