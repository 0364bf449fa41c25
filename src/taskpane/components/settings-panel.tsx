import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Report } from "../../core/report";
import type { Settings } from "../../core/settings";
import { usePane } from "../hooks/pane-context";
import { useSettingsEditor } from "../hooks/use-settings-editor";
import type { KeptDraft } from "../hooks/use-settings-editor";
import { settingsTranslator } from "../messages/settings-texts";
import { situationSentence } from "../model/notice";
import { settingNames } from "../model/setting-names";
import { draftOf, errorsOf, readDraft } from "../model/settings-draft";
import { SettingsFile } from "./settings-file";
import { SettingsForm } from "./settings-form";
import { SituationDetail } from "./situation-detail";
import "./settings.css";

interface SettingsPanelProps {
  readonly report: Report | null;
  readonly kept: KeptDraft;
  /** A task is at work; saving waits until it ends. */
  readonly busy: boolean;
  readonly onClose: () => void;
  /** The settings are in the workbook: the list has to be made anew. */
  readonly onSaved: () => void;
}

/** The settings of this workbook: edited as a draft, kept in the workbook by 保存して検証. */
export default function SettingsPanel({ report, kept, busy, onClose, onSaved }: SettingsPanelProps) {
  const { services, t, announce } = usePane();
  const s = useMemo(() => settingsTranslator(services.language), [services.language]);
  const editor = useSettingsEditor(kept);
  const { draft, trouble } = editor;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [tried, setTried] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (trouble) announce(situationSentence(trouble, t));
  }, [trouble, announce, t]);

  const errors = tried && draft ? errorsOf(draft) : [];
  const readable = (): Settings | null => {
    const read = draft && readDraft(draft);
    if (!read) return null;
    if ("settings" in read) return read.settings;
    setTried(true);
    announce(s("error.summary", { count: read.errors.length, names: read.errors.map((field) => s(field)).join("・") }));
    panel.current?.querySelector<HTMLElement>(`[data-field="${read.errors[0]}"]`)?.focus();
    return null;
  };
  const save = async () => {
    const settings = readable();
    if (!settings || !(await editor.save(settings))) return;
    announce(s("saved"));
    onSaved();
  };
  const said = (change: () => void, sentence: string) => () => {
    change();
    setTried(false);
    announce(sentence);
  };

  return (
    <section className="settings" aria-labelledby="settings-title" ref={panel}>
      <h2 id="settings-title" ref={heading} tabIndex={-1}>{s("title")}</h2>
      <Button size="small" className="help-back" onClick={onClose}>{s("back")}</Button>
      <p className="quiet">{s("lead")}</p>
      {!draft && !trouble && <p>{s("loading")}</p>}
      {editor.broken.length > 0 && <p className="settings-said">{s("broken", { names: settingNames(editor.broken, s) })}</p>}
      {draft && <SettingsForm draft={draft} errors={errors} report={report} onDraft={editor.edit} s={s} />}
      {draft && <SettingsFile s={s} current={readable} onImported={(settings) => editor.edit(draftOf(settings))} />}
      {trouble && (
        <div className="settings-said">
          {!draft && <p>{s("loadFailed")}</p>}
          <p>{situationSentence(trouble, t)}</p>
          <SituationDetail situation={trouble} />
        </div>
      )}
      {draft && (
        <div className="settings-foot">
          {errors.length > 0 && <p className="settings-error">{s("error.summary", { count: errors.length, names: errors.map((field) => s(field)).join("・") })}</p>}
          {editor.changed && <p className="quiet">{s("unsaved")}</p>}
          <p className="settings-actions">
            <Button appearance="primary" disabledFocusable={busy || editor.saving} onClick={() => void save()}>{editor.saving ? s("saving") : s("save")}</Button>
            <Button size="small" disabledFocusable={!editor.changed} onClick={said(editor.discard, s("discard.done"))}>{s("discard")}</Button>
            <Button size="small" appearance="subtle" onClick={said(editor.toDefaults, s("defaults.done"))}>{s("defaults")}</Button>
          </p>
        </div>
      )}
    </section>
  );
}
