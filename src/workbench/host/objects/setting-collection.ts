import { textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { defineClass, isHostObject } from "../host-object";
import type { Scope } from "../scope";
import { assertWritable } from "../scope";
import type { Json } from "../wire";

export interface SettingsSubject {
  readonly scope: Scope;
}

interface SettingSubject extends SettingsSubject {
  readonly key: string;
}

/** Excel.SettingCollection: values of the add-in that are saved with the workbook. */
export const settingCollection = defineClass<SettingsSubject>({
  name: "SettingCollection",
  indexer: (subject, key) => find(subject, textOf(key, "settings.getItem")) ?? missing(key),
  items: ({ scope }) => [...scope.model.settings.keys()].map((key) => setting({ scope, key })),
  methods: {
    add: { since: "1.4", writes: true, call: ({ scope }, [key, value]) => {
      const name = textOf(key, "settings.add");
      if (value === undefined || isHostObject(value)) throw invalidArgument("settings.add");
      write(scope, name, value);
      return setting({ scope, key: name });
    } },
    getCount: { since: "1.4", call: ({ scope }) => scope.model.settings.size },
    getItemOrNullObject: { since: "1.4", call: (subject, [key]) => find(subject, textOf(key, "settings.getItemOrNullObject")) },
  },
});

/** Excel.Setting */
const setting = defineClass<SettingSubject>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { since: "1.4", get: ({ key }) => key },
    value: { since: "1.4", get: ({ scope, key }) => read(scope, key), set: ({ scope, key }, value) => write(scope, key, value) },
  },
  methods: {
    delete: { since: "1.4", writes: true, call: ({ scope, key }) => {
      assertWritable(scope);
      scope.model.setSetting(key, null);
      return null;
    } },
  },
});

function find({ scope }: SettingsSubject, key: string): HostObject | null {
  return scope.model.settings.has(key) ? setting({ scope, key }) : null;
}

function missing(key: Json): never {
  throw itemNotFound(`設定 ${JSON.stringify(key)}`);
}

function read(scope: Scope, key: string): Json {
  const json = scope.model.settings.get(key);
  if (json === undefined) throw itemNotFound(`設定 ${key}`);
  try {
    return JSON.parse(json) as Json;
  } catch {
    return json; // what somebody else wrote there is a text like any other
  }
}

function write(scope: Scope, key: string, value: Json): void {
  assertWritable(scope);
  scope.model.setSetting(key, JSON.stringify(value));
}
