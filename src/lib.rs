pub mod data;
pub mod derive;
pub mod figure;
pub mod scene;
pub mod spec;
pub mod text;
