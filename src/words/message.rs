//! Messages as Rust types: a single declaration defines the type, the ids of its messages and their named arguments.

#[cfg(feature = "cli")]
use super::argument::{Argument, Kind, argument_name};

/// The id and the arguments of a message, for the catalogue compiler.
#[cfg(feature = "cli")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub id: String,
    pub parameters: Vec<Parameter>,
}

/// An argument of a message.
#[cfg(feature = "cli")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name, as catalogues write it after `$`.
    pub name: String,
    /// The field that gives it.
    pub field: String,
    pub kind: Kind,
    /// Whether it may be absent. A catalogue may show it only in a variant that excludes this.
    pub optional: bool,
}

/// Declares an enum of messages.
///
/// The fields of a variant are the arguments of the message, so that the two cannot disagree.
macro_rules! messages {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident<$life:lifetime> {
            $($(#[$note:meta])* $variant:ident = $id:literal $({ $($(#[$hint:meta])* $field:ident: $type:ty),+ $(,)? })?),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        $visibility enum $name<$life> {
            $($(#[$note])* $variant $({ $($(#[$hint])* $field: $type),+ })?),+
        }

        #[cfg(feature = "cli")]
        impl<$life> $name<$life> {
            /// The signatures of the messages of this enum.
            pub fn signatures() -> Vec<$crate::words::message::Signature> {
                vec![$($crate::words::message::Signature {
                    id: $id.to_string(),
                    parameters: {
                        #[allow(unused_mut)]
                        let mut parameters = Vec::new();
                        $($($crate::words::message::declare::<$type>(stringify!($field), &mut parameters);)+)?
                        parameters
                    },
                }),+]
            }
        }

        impl<$life> From<$name<$life>> for $crate::words::argument::Phrase<$life> {
            fn from(message: $name<$life>) -> Self {
                #[allow(unused_mut)]
                let mut arguments = $crate::words::argument::Arguments::default();
                let id = match message {
                    $($name::$variant $({ $($field),+ })? => {
                        $($(<$type as $crate::words::argument::Argument>::give($field, stringify!($field), "", &mut arguments);)+)?
                        $id
                    })+
                };
                Self { id: id.into(), arguments }
            }
        }
    };
}
pub(crate) use messages;

/// Adds the arguments of a field to a signature.
#[cfg(feature = "cli")]
pub(crate) fn declare<'a, T: Argument<'a>>(field: &'static str, parameters: &mut Vec<Parameter>) {
    parameters.extend(T::parts().into_iter().map(|(suffix, kind)| Parameter {
        name: argument_name(field, suffix).into_owned(),
        field: field.to_string(),
        kind,
        optional: T::optional(),
    }));
}
