/**
 * What Microsoft's React task-pane template (OfficeDev/Office-Addin-TaskPane-React, August 2026) renders, with the same parts of the
 * same libraries and as late: after Office.onReady. Its polyfills for old browsers are an entry of their own (build-template.ts).
 */
import { Button, Field, FluentProvider, Image, makeStyles, Textarea, tokens, webLightTheme } from "@fluentui/react-components";
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: { display: "flex", flexDirection: "column", alignItems: "center", paddingBottom: "30px", paddingTop: "100px", backgroundColor: tokens.colorNeutralBackground3 },
  greeting: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  column: { display: "flex", flexDirection: "column", alignItems: "center", width: "100%" },
  item: { display: "flex", paddingBottom: "20px" },
  icon: { marginRight: "10px" },
  field: { margin: "30px 20px 20px", maxWidth: "50%" },
  instructions: { fontWeight: tokens.fontWeightSemibold, marginTop: "20px", marginBottom: "10px" },
});

const promises = [
  { icon: <Ribbon24Regular />, text: "Achieve more with Office integration" },
  { icon: <LockOpen24Regular />, text: "Unlock features and functionality" },
  { icon: <DesignIdeas24Regular />, text: "Create and visualize like a pro" },
];

function Welcome() {
  const styles = useStyles();
  return (
    <>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-80.png" alt="Contoso" />
        <h1 className={styles.greeting}>Welcome</h1>
      </section>
      <div className={styles.column}>
        <h2>Discover what this add-in can do for you today!</h2>
        <ul>{promises.map(({ icon, text }) => <li className={styles.item} key={text}><i className={styles.icon}>{icon}</i><span>{text}</span></li>)}</ul>
      </div>
    </>
  );
}

function TextInsertion() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  return (
    <div className={styles.column}>
      <Field className={styles.field} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field className={styles.instructions}>Click the button to insert text.</Field>
      <Button appearance="primary" size="large" onClick={() => void insert(text)}>Insert text</Button>
    </div>
  );
}

function insert(text: string): Promise<void> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

function Template() {
  return <div className={useStyles().root}><Welcome /><TextInsertion /></div>;
}

void Office.onReady(() => {
  const container = document.getElementById("container");
  if (container) createRoot(container).render(<FluentProvider theme={webLightTheme}><Template /></FluentProvider>);
});
