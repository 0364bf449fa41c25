import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ChangeEvent } from "react";
import { readSettingsFile, settingsFileText, SETTINGS_FILE_NAME } from "../../core/settings-file";
import type { Settings } from "../../core/settings";
import { usePane } from "../hooks/pane-context";
import type { SettingsTranslate } from "../messages/settings-texts";
import { settingNames } from "../model/setting-names";
import { readText } from "../model/read-text";

interface SettingsFileProps {
  /** The draft's settings, or null with fields to be corrected. */
  readonly current: () => Settings | null;
  readonly onImported: (settings: Settings) => void;
  readonly s: SettingsTranslate;
}

/** The settings out to a file and in from one; the file is the one that `check --settings` takes. */
export function SettingsFile({ current, onImported, s }: SettingsFileProps) {
  const { services, announce } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly exported: boolean }>({ text: "", exported: false });
  const say = (text: string, exported = false) => {
    setSaid({ text, exported });
    announce(text);
  };

  const exportFile = () => {
    const settings = current();
    if (!settings) return say(s("file.exportErrors"));
    services.saveFile(SETTINGS_FILE_NAME, settingsFileText(settings));
    say(s("file.exported", { name: SETTINGS_FILE_NAME }), true);
  };

  const copy = async () => {
    const settings = current();
    if (!settings) return say(s("file.exportErrors"));
    say(s((await services.copy(settingsFileText(settings))) ? "file.copied" : "file.copyFailed"), true);
  };

  const importFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const { name } = file;
    const text = await readText(file);
    // The same file can be chosen again after it was mended.
    target.value = "";
    if (text === null) return say(s("file.unreadable", { name }));
    const read = readSettingsFile(text);
    if (read.kind === "not-json") return say(s("file.notJson", { name }));
    if (read.kind === "unusable") return say(s("file.unusable", { name, names: settingNames(read.names, s) }));
    onImported(read.settings);
    say(s("file.imported", { name }));
  };

  return (
    <fieldset>
      <legend>{s("file")}</legend>
      <p className="quiet">{s("file.hint")}</p>
      <p className="settings-actions">
        <Button size="small" onClick={exportFile}>{s("file.export")}</Button>
        <Button size="small" onClick={() => picker.current?.click()}>{s("file.import")}</Button>
        <input ref={picker} hidden type="file" accept=".json,application/json" aria-label={s("file.import")} onChange={(event) => void importFile(event)} />
      </p>
      {said.text !== "" && <p className="settings-said">{said.text}</p>}
      {said.exported && <p><Button size="small" appearance="subtle" onClick={() => void copy()}>{s("file.copy")}</Button></p>}
    </fieldset>
  );
}
