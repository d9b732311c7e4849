//! Pages made from templates, and what is wrong with one that cannot be.

use crate::error::Error;
use minijinja::{Environment, Error as TemplateError, Value};

/// A page made from a template.
pub fn rendered(environment: &Environment, page: &str, context: &Value) -> Result<String, Error> {
    let fault = |error: TemplateError| Error::new(format!("www/{page}: {}", causes(&error)));
    environment.get_template(page).map_err(fault)?.render(context).map_err(fault)
}

/// A template's error with its causes, which name file and line.
fn causes(error: &TemplateError) -> String {
    let mut text = error.to_string();
    let mut at: Option<&dyn std::error::Error> = std::error::Error::source(error);
    while let Some(cause) = at {
        text = format!("{text}: {cause}");
        at = cause.source();
    }
    text
}
