pub mod data;
pub mod derive;
pub mod figure;
pub mod layout;
pub mod locale;
pub mod scene;
pub mod spec;
pub mod text;
